import { aikenTook } from '#lib/words/formats.ts';
import { escapeHtml } from '../html.ts';
import type { MultipleChoice } from '../question.ts';
import { trimAscii } from '../text.ts';

/** What lines of other programs say of a question, in a file that is Aiken else (Chamilo writes the first three). */
const meanings: Readonly<Record<string, 'explanation' | 'points' | 'tags' | 'hint' | 'nothing'>> = {
	ANSWER_EXPLANATION: 'explanation',
	SCORE: 'points',
	TAGS: 'tags',
	EXPLANATION: 'explanation',
	FEEDBACK: 'explanation',
	ANSWER_FEEDBACK: 'explanation',
	GENERAL_FEEDBACK: 'explanation',
	RATIONALE: 'explanation',
	POINTS: 'points',
	MARKS: 'points',
	TAG: 'tags',
	KEYWORDS: 'tags',
	HINT: 'hint',
	DIFFICULTY: 'nothing',
	CATEGORY: 'nothing',
	TOPIC: 'nothing',
	REFERENCE: 'nothing',
	OBJECTIVE: 'nothing',
	LEVEL: 'nothing',
	TYPE: 'nothing',
	ID: 'nothing',
};

/** A line of another program: its name, and what it says. */
export interface OtherLine {
	readonly name: string;
	readonly value: string;
}

/** The line as one of another program; undefined for any other. Names that nobody knows count where they are made of two words. */
export function otherLine(text: string): OtherLine | undefined {
	const [, name, value] =
		/^([A-Z]{2,20}(?:_[A-Z]{2,20}){0,3})[ \u00A0]?[:：](.*)$/.exec(text) ?? [];
	if (name === undefined || value === undefined) return undefined;
	return Object.hasOwn(meanings, name) || name.includes('_')
		? { name, value: value.trim() }
		: undefined;
}

/** The question with what the line says; `took` is a word for what became of it, undefined where it has no place. */
export function withOtherLine(
	question: MultipleChoice,
	{ name, value }: OtherLine,
): { question: MultipleChoice; took: string | undefined } {
	const meaning = Object.hasOwn(meanings, name) ? meanings[name] : 'nothing';
	const text = trimAscii(value);
	if (text === '' || meaning === 'nothing') return { question, took: undefined };
	if (meaning === 'tags') {
		const tags = text
			.split(/[,;]/)
			.map((tag) => tag.trim())
			.filter((tag) => tag !== '');
		return {
			question: { ...question, tags: [...(question.tags ?? []), ...tags] },
			took: aikenTook.tags,
		};
	}
	if (meaning === 'points') {
		const points = Number(text.replace(',', '.'));
		if (!(points > 0)) return { question, took: undefined };
		return { question: { ...question, defaultMark: points }, took: aikenTook.points };
	}
	if (meaning === 'hint') {
		return {
			question: { ...question, hints: [...(question.hints ?? []), html(text)] },
			took: aikenTook.hint,
		};
	}
	return { question: explained(question, text), took: aikenTook.explanation };
}

/** The question with more words in its explanation. */
export function explained(question: MultipleChoice, words: string): MultipleChoice {
	const before = question.generalFeedback?.text;
	const text = escapeHtml(words);
	const generalFeedback = {
		text: before === undefined ? text : `${before} ${text}`,
		format: 'html',
	} as const;
	return { ...question, generalFeedback };
}

const html = (text: string) => ({ text: escapeHtml(text), format: 'html' }) as const;
