import { trimAscii } from '../ascii.ts';
import { cleanName, nameFromText } from '../names.ts';
import type { Formatted, ForeignQuestion, GiftExtras, Mend } from '../question.ts';
import { gist, type Report } from '../report.ts';
import { readAnswers } from './answers.ts';
import { activeContent } from '../active-content.ts';
import { remarksOf } from './comments.ts';
import { replacing, type Context } from './context.ts';
import { unescape } from './escapes.ts';
import { field } from './fields.ts';
import { slice, type Piece } from './piece.ts';
import type { GiftRule } from './rules.ts';
import { clozeIn, isFormula } from './other-braces.ts';
import { BLANK, sectionsOf, titleOf, type Sections } from './section.ts';
import type { Source } from './source.ts';

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
		report.add('gift-braces', source.place(sections.at), [gist(text.raw), sections.missing]);
		return undefined;
	}
	const stem = field(sections.stem, 'moodle');
	const context = contextOf(source, mend, stem, start, report);
	speakOfBraces(title.rest, sections, context);
	const active = activeContent(unescape(text.raw));
	if (active) context.sayOfAll('gift-active-content', active);
	const answers = readAnswers(sections.answers, context);
	if (!answers) return undefined;
	const name = title.name
		? cleanName(unescape(title.name.raw))
		: nameFromText(stem.text) || 'Question';
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

function speakOfBraces(text: Piece, sections: Sections, context: Context): void {
	if (sections.stray) context.say('gift-stray-brace', sections.stray);
	const cloze = clozeIn(text);
	if (cloze) context.say('gift-cloze', cloze);
	if (sections.inside) context.say('gift-brace-in-answers', sections.inside);
	if (sections.behind) context.say('gift-more-sections', sections.behind);
	else if (!cloze && isFormula(text))
		context.say('gift-formula', slice(text, text.mask.indexOf('{')));
}

function contextOf(
	source: Source,
	mend: Mend,
	stem: Formatted,
	start: Piece,
	report: Report<GiftRule>,
): Context {
	return {
		mend,
		format: stem.format,
		say: (name, at, ...values) => report.add(name, source.place(at), values),
		offer(name, at, text, ...values) {
			const range = source.place(at);
			report.add(name, range, values, replacing(range, text));
		},
		sayOfAll: (name, ...values) => report.add(name, source.place(start), values),
	};
}
