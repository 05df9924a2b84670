import * as v from 'valibot';
import { plainText } from '#lib/base/rich.ts';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { optionsBody, type Option } from '#lib/kinds/options.ts';
import type { LocatedQuestion, Span } from '#lib/notation/index.ts';

/** An option as rules compare it: its words, whether it is right, and where it stands. */
export interface Choice {
	readonly text: string;
	readonly right: boolean;
	readonly span: Span;
	readonly option: Option;
}

const made = new WeakMap<LocatedQuestion, readonly Choice[]>();

/** The options of a question whose answer is ticked, of whatever kind; none of another. */
export function choicesOf(asked: LocatedQuestion): readonly Choice[] {
	const known = made.get(asked);
	if (known) return known;
	const body = v.safeParse(optionsBody, asked.question.body);
	const options = body.success ? body.output.options : [];
	const choices = options.map((option, i) => ({
		text: plainText(option.text),
		right: option.right,
		span: asked.items[i] ?? asked.heading,
		option,
	}));
	made.set(asked, choices);
	return choices;
}

/** One thing that the right answer says: in words (several spellings of one, one of which is enough), or as a number in a band. */
export interface Claim {
	readonly texts: readonly string[];
	readonly band?: { readonly low: number; readonly high: number; readonly written: string };
	/** It is typed by the learner: its first letter is large because it is a name. */
	readonly typed: boolean;
	/** Where it stands. */
	readonly span: Span;
}

const typedBody = v.object({ answers: v.array(v.string()) });
const bandBody = v.object({
	answer: v.union([
		v.object({ at: v.number(), within: v.number() }),
		v.object({ low: v.number(), high: v.number() }),
	]),
});

/** What the right answer says, of whatever kind the question is. */
export function claimsOf(asked: LocatedQuestion): readonly Claim[] {
	const { question, heading, fields } = asked;
	const choices = choicesOf(asked);
	if (choices.length > 0) {
		return choices
			.filter(({ right }) => right)
			.map(({ text, span }) => ({ texts: [text], typed: false, span }));
	}
	const answer = fields.find(({ name }) => name === 'Answer');
	const span = answer?.span ?? heading;
	const typed = v.safeParse(typedBody, question.body);
	if (typed.success) return [{ texts: typed.output.answers, typed: true, span }];
	const number = v.safeParse(bandBody, question.body);
	if (number.success) {
		const band = { ...endsOf(number.output.answer), written: answer?.value ?? '' };
		return [{ texts: [], band, typed: true, span }];
	}
	// Pieces of an answer have paragraphs of their own, and a rule of theirs.
	if ((authors.get(question.kind)?.pieces(question) ?? []).length > 0) return [];
	return answerLines(question).map((text) => ({ texts: [text], typed: false, span }));
}

type Band = v.InferOutput<typeof bandBody>['answer'];

const endsOf = (band: Band): { low: number; high: number } =>
	'low' in band ? band : { low: band.at - band.within, high: band.at + band.within };

/** The right answer in words, as its kind puts it. */
const answerLines = (question: Question): string[] =>
	(authors.get(question.kind)?.answer(question) ?? []).map((line) => plainText(line));
