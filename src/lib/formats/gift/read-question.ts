import type { Mend } from '../format.ts';
import { activeContent, cleanName, madeName } from '../html.ts';
import type { Formatted, ForeignQuestion, GiftExtras } from '../question.ts';
import { excerpt, type Report } from '../report.ts';
import { trimAscii } from '../text.ts';
import { readAnswers } from './answers.ts';
import { field } from './fields.ts';
import type { GiftRule } from './findings.ts';
import { slice, unescape, type Piece } from './lexing.ts';
import { BLANK, clozeIn, isFormula, sectionsOf, titleOf, type Sections } from './sections.ts';
import { contextOf, type Context, type Source } from './source.ts';

/** Reads one block. Undefined where there is no question in it, or none that can be read: then a finding says why. */
export function readQuestion(
	source: Source,
	mend: Mend,
	above: readonly string[],
	report: Report<GiftRule>,
): ForeignQuestion | undefined {
	const { text, comments } = source;
	const { rest: remarks, ...marks } = remarksOf(comments);
	const said = { ...listed('comments', remarks), ...listed('above', above) };
	if (text.mask.startsWith('$CATEGORY:')) {
		const path = trimAscii(unescape(text.raw.slice('$CATEGORY:'.length)));
		return { type: 'category', path, ...extrasOf(said) };
	}
	const title = titleOf(text);
	const sections = sectionsOf(title.rest, mend);
	const lineEnd = text.raw.indexOf('\n');
	const start = slice(text, 0, lineEnd < 0 ? undefined : lineEnd);
	if (title.unclosed) report.add('gift-unclosed-name', source.place(title.unclosed));
	if ('missing' in sections) {
		report.add('gift-braces', source.place(sections.at), [excerpt(text.raw), sections.missing]);
		return undefined;
	}
	const stem = field(sections.stem, 'moodle');
	const context = contextOf(source, mend, stem, start, report);
	reportBraces(title.rest, sections, context);
	const active = activeContent(unescape(text.raw));
	if (active) context.sayOfQuestion('gift-active-content', active);
	const answers = readAnswers(sections.answers, context);
	if (!answers) return undefined;
	const name = title.name ? cleanName(unescape(title.name.raw)) : madeName(stem.text);
	const { feedbackFormats, ordering } = answers;
	const extras: GiftExtras = {
		...said,
		...(title.name ? {} : { unnamed: true }),
		...gapOf(sections, stem),
		...(feedbackFormats ? { feedbackFormats } : {}),
		...(ordering ? { ordering } : {}),
	};
	return {
		name,
		stem,
		...generalOf(sections.general, stem),
		...(marks.idnumber ? { idnumber: marks.idnumber } : {}),
		...listed('tags', marks.tags),
		...answers.body,
		...extrasOf(extras),
	};
}

function listed(key: 'comments' | 'above' | 'tags', values: readonly string[]) {
	return values.length === 0 ? {} : { [key]: values };
}

function extrasOf(gift: GiftExtras): { extras?: { gift: GiftExtras } } {
	return Object.keys(gift).length === 0 ? {} : { extras: { gift } };
}

function generalOf(general: Piece | undefined, stem: Formatted): { generalFeedback?: Formatted } {
	if (!general) return {};
	const generalFeedback = field(general, stem.format);
	return generalFeedback.text === '' ? {} : { generalFeedback };
}

/** Where the blank stands in the text as read: format prefix gone, escapes undone. */
function gapOf(sections: Sections, stem: Formatted): { gap?: number } {
	if (sections.gap === undefined) return {};
	const gap = field(slice(sections.stem, 0, sections.gap), 'moodle').text.length;
	// Blanks between the words and the gap were trimmed from this part, not from the whole.
	const index = stem.text.indexOf(BLANK, gap);
	const isInside = index >= 0 && index + BLANK.length < stem.text.length;
	return isInside ? { gap: index } : {};
}

function reportBraces(text: Piece, sections: Sections, context: Context): void {
	if (sections.stray) context.say('gift-stray-brace', sections.stray);
	const cloze = clozeIn(text);
	if (cloze) context.say('gift-cloze', cloze);
	if (sections.inside) context.say('gift-brace-in-answers', sections.inside);
	if (sections.behind) context.say('gift-more-sections', sections.behind);
	else if (!cloze && isFormula(text))
		context.say('gift-formula', slice(text, text.mask.indexOf('{')));
}

/** What Moodle reads from a question's comments: the first id and all tags; and what else they say. */
interface Remarks {
	readonly idnumber?: string;
	readonly tags: readonly string[];
	readonly rest: readonly string[];
}

/** Reads `[id:…]` and `[tag:…]` from comment lines; `\]` is a bracket inside them. */
function remarksOf(comments: readonly string[]): Remarks {
	let idnumber: string | undefined;
	const tags: string[] = [];
	const rest: string[] = [];
	for (const comment of comments) {
		const ids = bracketed(comment, '[id:');
		const tagged = bracketed(ids.rest, '[tag:');
		idnumber ??= ids.values[0];
		for (const tag of tagged.values) tags.push(tag);
		const remains = tagged.rest.slice(2);
		if (remains === comment.slice(2)) rest.push(remains);
		else if (trimAscii(remains) !== '') rest.push(` ${trimAscii(remains)}`);
	}
	return { ...(idnumber ? { idnumber } : {}), tags, rest };
}

function bracketed(text: string, mark: string): { values: string[]; rest: string } {
	const values: string[] = [];
	let rest = '';
	let from = 0;
	let index = text.indexOf(mark);
	while (index >= 0) {
		const end = closing(text, index + mark.length);
		// Without an end there is none for the marks behind it either.
		if (end < 0) break;
		if (end > index + mark.length) {
			values.push(trimAscii(text.slice(index + mark.length, end).replaceAll('\\]', ']')));
			rest += text.slice(from, index);
			from = end + 1;
		}
		index = text.indexOf(mark, end + 1);
	}
	return { values, rest: rest + text.slice(from) };
}

function closing(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		if (text.charAt(i) === ']') return i;
		if (text.startsWith('\\]', i)) i++;
	}
	return -1;
}
