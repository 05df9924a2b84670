import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson, Span } from '#lib/notation/index.ts';
import { isEnglish } from '../reading/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * English alone. Quotes are somebody's words and are left as they are, and so is what denies nothing: "or not", "whether or not",
 * "not only", "not stated" as an answer's name, "No. 5".
 */
export const unmarkedNegative: Rule = { name: 'unmarked-negative', question };

const negative =
	/(?<![\p{L}\p{N}_*-])(?:not(?!\s+(?:only|stated|given|mentioned)\b)|never|no(?!\.?\s*\p{Nd})|except|cannot|(?<=\b(?:is|are|was|were)\s)(?:false|untrue|incorrect)|\p{L}+n['’]t)(?![\p{L}\p{N}_*-])/giu;
/** A clause below the question: what it denies, the question does not turn on. "In which of these … not" is the question itself. */
const below =
	/(?<![\p{L}])(?!(?:in|on|at|for|from|by|to|of|with|about|and|or|is|was|then)\s)\p{L}+\s+(?:who|that|which|whose|where|because|although|since)\s[^?.!;:,]{0,60}$/iu;
const quoted = /"[^"\n]{0,400}"|“[^”\n]{0,400}”|«[^»\n]{0,400}»|„[^“”\n]{0,400}[“”]/gu;

function question(
	{ file, runs, fields }: LocatedQuestion,
	{ lesson }: LocatedLesson,
): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	const words = ruleWords['unmarked-negative'];
	const stem = runs.filter(({ bold }) => !bold);
	const also = fields.filter(({ name }) => name === 'Also').map(({ valueSpan }) => valueSpan);
	return [...stem, ...also].flatMap((span) =>
		negativesIn(file.text, span).map((at): RuleFinding => {
			const word = file.text.slice(at.start, at.end);
			const message = words.message(word);
			const bold = `**${word}**`;
			const edits = [{ ...at, text: bold }];
			return { span: at, message, fix: { title: words.fix(bold), edits } };
		}),
	);
}

/** More of them in one run are no question any more. */
const most = 20;

function negativesIn(text: string, { start, end }: Span): Span[] {
	// What stands in quotation marks keeps its length and loses its words.
	const run = text.slice(start, end).replace(quoted, (words) => ' '.repeat(words.length));
	return [...run.matchAll(negative)]
		.slice(0, most)
		.filter(({ index }) => {
			const before = run.slice(0, index);
			return !/\bor\s+$/i.test(before) && !isBold(run, index) && !below.test(before);
		})
		.map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }));
}

/** In a field's characters bold is still written out. */
const isBold = (run: string, at: number): boolean =>
	(run.slice(0, at).match(/\*\*|__/g)?.length ?? 0) % 2 === 1;
