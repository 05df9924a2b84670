import { madeName } from '../html.ts';
import type {
	ForeignQuestion,
	Formatted,
	Matching,
	MultipleChoice,
	Numerical,
	Ordering,
	ShortAnswer,
	TextFormat,
	TrueFalse,
} from '../question.ts';
import { feedbackText, fieldText } from './fields.ts';
import type { Say } from './findings.ts';
import { escape } from './lexing.ts';
import { BLANK } from './sections.ts';
import { weightAt, weightOf } from './weights.ts';

type Question = Exclude<ForeignQuestion, { type: 'category' }>;

/** One question with its comments, ending in a line end; undefined, and said so, for a kind that GIFT has not. */
export function questionText(question: ForeignQuestion, say: Say): string | undefined {
	const remarks = remarksText(question);
	if (question.type === 'category') {
		const path = question.path.replaceAll('\\', '\\\\').replace(/[\r\n]+/g, ' ');
		return `${remarks}$CATEGORY: ${path}\n`;
	}
	if (question.type === 'multianswer') {
		say('gift-no-such-kind', question.type);
		return undefined;
	}
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
	const isMade = name === madeName(stem.text);
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

type Writable = Exclude<ForeignQuestion, { type: 'category' | 'multianswer' }>;

/** The answers in braces; nothing for a description. */
function sectionText(question: Writable, say: Say): string {
	const general = question.generalFeedback;
	const last = general ? `####${fieldText(general, question.stem.format)}` : '';
	if (question.type === 'description') return '';
	if (question.type === 'essay') return `{${last}}`;
	if (question.type === 'truefalse')
		return `{${trueFalseText(question)}${last ? `\n\t${last}\n` : ''}}`;
	const lines = [...answerLines(question, say), ...(last ? [last] : [])];
	return `{${opening(question)}\n${lines.map((line) => `\t${line}\n`).join('')}}`;
}

function opening(question: Writable): string {
	if (question.type === 'numerical') return '#';
	if (question.type !== 'ordering') return '';
	const header = question.extras?.gift?.ordering ?? '';
	return `>${/^\d[\w \t]*$/.test(header) ? header : `${question.items.length} ALL VERTICAL`}`;
}

function answerLines(
	question: MultipleChoice | ShortAnswer | Numerical | Matching | Ordering,
	say: Say,
): string[] {
	switch (question.type) {
		case 'multichoice':
			return choiceLines(question, say);
		case 'shortanswer':
			return typedLines(question, say);
		case 'numerical':
			return numberLines(question);
		case 'match':
			return pairLines(question, say);
		case 'ordering':
			return question.items.map((item) => itemText(item, question.stem.format));
	}
}

/** Moodle takes items as they are, so only what would end the section, the item or the block is escaped. */
function itemText(item: Formatted, inherited: TextFormat): string {
	const text = fieldText(item, inherited, /^(\/\/|::|\$CATEGORY:|0?$)/.test(item.text));
	return text.includes('\\#\\#\\#\\#') ? text : text.replace(/\\([=#~:])/g, '$1');
}

function choiceLines(question: MultipleChoice, say: Say): string[] {
	const { single, choices, stem, extras } = question;
	const right = choices.filter(({ fraction }) => fraction === 1).length;
	if (single && right === 0) say('gift-loses-single');
	const isAllRight = single && right > 0 && right === choices.length;
	if (isAllRight) say('gift-all-right');
	// A live ~ before the first makes it a choice whatever follows; Moodle drops the empty one that it begins.
	const sign = isAllRight || choices.length === 1 ? '~' : '';
	return choices.map((choice, index) => {
		const text = fieldText(choice, stem.format);
		const own = extras?.gift?.feedbackFormats?.[index];
		const isRight = single && choice.fraction === 1;
		const mark = isRight ? '=' : `~${shareText(choice.fraction, 0, text)}`;
		const said = feedbackText(choice.feedback, own, stem.format);
		return `${index === 0 ? sign : ''}${mark}${text}${said}`;
	});
}

function shareText(fraction: number, otherwise: number, text: string): string {
	return fraction === otherwise && !weightAt(text) ? '' : weightOf(fraction);
}

const ARROW = /->/g;

function typedLines(question: ShortAnswer, say: Say): string[] {
	const { answers, stem, extras } = question;
	const lines = answers.map(({ text, fraction, feedback }, index) => {
		const written = fieldText({ text, format: stem.format }, stem.format);
		const own = extras?.gift?.feedbackFormats?.[index];
		return shareText(fraction, 1, written) + written + feedbackText(feedback, own, stem.format);
	});
	const isArrowed = lines.some((line) => line.includes('->'));
	const [only] = lines;
	// One answer needs no =, and without = there are no pairs.
	if (isArrowed && lines.length === 1 && only !== undefined)
		return [only.startsWith('%') ? only : `%100%${only}`];
	if (isArrowed) say('gift-arrow');
	return lines.map((line) => `=${isArrowed ? line.replace(ARROW, '\u2192') : line}`);
}

function numberLines({ answers, stem, extras }: Numerical): string[] {
	return answers.map(({ value, tolerance = 0, fraction, feedback }, index) => {
		const said = feedbackText(feedback, extras?.gift?.feedbackFormats?.[index], stem.format);
		const isLast = index === answers.length - 1;
		if (value === '*' && fraction === 0 && isLast && index > 0) return `~${said || '#'}`;
		const number = value !== '*' && tolerance !== 0 ? `${value}:${tolerance}` : String(value);
		return `=${shareText(fraction, 1, number)}${number}${said}`;
	});
}

function pairLines({ pairs, stem }: Matching, say: Say): string[] {
	if (pairs.some(({ left }) => left.includes('->'))) say('gift-arrow');
	return pairs.map(({ left, leftFormat, right }) => {
		const text = fieldText(
			{ text: left.replace(ARROW, '\u2192'), format: leftFormat },
			stem.format,
		);
		return `=${text} -> ${escape(right)}`;
	});
}

function trueFalseText({ correct, feedbackTrue, feedbackFalse, stem, extras }: TrueFalse): string {
	const [ownTrue, ownFalse] = extras?.gift?.feedbackFormats ?? [];
	const forTrue = feedbackText(feedbackTrue, ownTrue, stem.format);
	const forFalse = feedbackText(feedbackFalse, ownFalse, stem.format);
	const [wrong, right] = correct ? [forFalse, forTrue] : [forTrue, forFalse];
	return `${correct ? 'TRUE' : 'FALSE'}${wrong || (right ? '#' : '')}${right}`;
}
