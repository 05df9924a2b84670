import { nameFromText } from '../names.ts';
import type { ForeignQuestion } from '../question.ts';
import { sectionText } from './section-text.ts';
import { escape } from './escapes.ts';
import { fieldText } from './field-text.ts';
import { unsupported } from './unsupported.ts';
import { BLANK } from './section.ts';
import type { GiftWriteRule } from './write-rules.ts';

/** Reports on the question at hand. */
export type Says = (rule: GiftWriteRule, ...values: string[]) => void;

type Question = Exclude<ForeignQuestion, { type: 'category' }>;

/** One question with its comments, ending in a line end; undefined, and said so, for a kind that GIFT has not. */
export function questionText(question: ForeignQuestion, say: Says): string | undefined {
	const remarks = remarksText(question);
	if (question.type === 'category') {
		const path = question.path.replaceAll('\\', '\\\\').replace(/[\r\n]+/g, ' ');
		return `${remarks}$CATEGORY: ${path}\n`;
	}
	if (question.type === 'multianswer') {
		say('gift-no-such-kind', question.type);
		return undefined;
	}
	for (const what of unsupported(question)) say('gift-cannot-carry', what);
	const section = sectionText(question, say);
	const title = titleText(question);
	return `${remarks}${title}${stemText(question, section, title === '')}\n`;
}

function remarksText(question: ForeignQuestion): string {
	const { above = [], comments = [] } = question.extras?.gift ?? {};
	const [alone, inside] = [above, comments].map((list) => list.map(commentText).join(''));
	return `${alone}${alone ? '\n' : ''}${inside}${marksText(question)}`;
}

function commentText(comment: string): string {
	return `//${comment.replace(/[\r\n]+/g, ' ')}\n`;
}

function marksText(question: ForeignQuestion): string {
	if (question.type === 'category') return '';
	const { idnumber, tags = [] } = question;
	const marks = [
		...(idnumber ? [`[id:${bracketed(idnumber)}]`] : []),
		...tags.map((tag) => `[tag:${bracketed(tag)}]`),
	];
	return marks.length === 0 ? '' : `// ${marks.join(' ')}\n`;
}

function bracketed(text: string): string {
	const escaped = text.replace(/[\r\n]+/g, ' ').replaceAll(']', '\\]');
	// A backslash right before the closing bracket would escape it.
	return escaped.endsWith('\\') ? `${escaped} ` : escaped;
}

/** No title where the file had none and the stem still makes the same one. */
function titleText({ name, stem, extras }: Question): string {
	const isMade = name === (nameFromText(stem.text) || 'Question');
	return extras?.gift?.unnamed && isMade ? '' : `::${escape(name)}::`;
}

/** Without a title before them these stems would be read as a comment, a category, or an end. */
const RISKY = /^\s*(\/\/|\$CATEGORY:|：：|0?$)/;

function stemText({ stem, extras }: Question, section: string, isFirst: boolean): string {
	const gap = extras?.gift?.gap ?? -1;
	const behind = stem.text.slice(gap + BLANK.length);
	const isGap = gap >= 0 && stem.text.startsWith(BLANK, gap);
	const isRisky = isFirst && RISKY.test(stem.text) && !(stem.text === '' && section !== '');
	if (!isGap || section === '' || behind === '') {
		return fieldText(stem, 'moodle', isRisky) + section;
	}
	const front = { text: stem.text.slice(0, gap), format: stem.format };
	return fieldText(front, 'moodle', isRisky) + section + escape(behind);
}
