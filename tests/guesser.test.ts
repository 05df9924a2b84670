import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { absolutesIn, lengthOf } from '../src/lib/checks/reading/form.ts';
import { echoesOf, singleChoicesOf, stemForms } from '../src/lib/checks/reading/cues.ts';
import type { SingleChoice } from '../src/lib/checks/reading/cues.ts';
import { readLesson } from '#lib/notation/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';
import { choiceOf, readSample } from '../src/lib/checks/lesson-samples.ts';

// Somebody who knows nothing of the matter, and chooses by the looks of options alone. Where several look alike he takes any of them, so that
// of two he gets half a point. What a lesson gives away to him, it does not ask.

const lang = 'en';

/** How much each option is worth to the guesser; he takes the highest. */
type Strategy = (choice: SingleChoice) => readonly number[];

const strategies = {
	'the shortest': ({ choices }) => choices.map(({ text }) => -lengthOf(text)),
	'the longest': ({ choices }) => choices.map(({ text }) => lengthOf(text)),
	'the one with the fewest absolute words': ({ choices }) =>
		choices.map(({ text }) => -absolutesIn(text).length),
	"the one with most of the question's words": ({ asked, choices }) => {
		const inStem = stemForms(asked, lang);
		return choices.map(({ text }) => echoesOf(text, inStem, lang));
	},
} as const satisfies Readonly<Record<string, Strategy>>;

/** The share of a vote that each option gets: one, divided among those that a strategy likes best. */
function votes(worth: readonly number[]): number[] {
	const best = Math.max(...worth);
	const liked = worth.filter((each) => each === best).length;
	return worth.map((each) => (each === best ? 1 / liked : 0));
}

/** Every strategy has a vote, but for one of two that contradict each other. */
const byVote =
	(first: 'the shortest' | 'the longest'): Strategy =>
	(choice) => {
		const asked = Object.entries(strategies).filter(
			([name]) => name === first || !/shortest|longest/.test(name),
		);
		const cast = asked.map(([, strategy]) => votes(strategy(choice)));
		// Shares of votes are told apart to the thousandth, so that thirds and sixths that are equal are equal.
		return choice.choices.map((_, i) =>
			Math.round(cast.reduce((sum, each) => sum + (each[i] ?? 0), 0) * 1000),
		);
	};

const guessers: readonly (readonly [string, Strategy])[] = [
	...Object.entries(strategies),
	['what most of these say, the shortest among them', byVote('the shortest')],
	['what most of these say, the longest among them', byVote('the longest')],
];

/** The share of the questions that a guesser gets right on average. */
function scoreOf(strategy: Strategy, questions: readonly SingleChoice[]): number {
	const points = questions.map((question) => {
		const shares = votes(strategy(question));
		return shares[question.choices.findIndex(({ right }) => right)] ?? 0;
	});
	return points.reduce((sum, each) => sum + each, 0) / questions.length;
}

const most = 0.4;

describe('the guesser knows what he looks at', () => {
	const lesson = readSample(
		[
			choiceOf('river', ['A river', 'Everybody fled to the river', 'Nobody ever saw all of it']),
			choiceOf('night', ['By night it came to the village', 'Always', 'Never by night']),
		].join('\n'),
	);
	const questions = singleChoicesOf(lesson);

	test.each([
		['the shortest', 0.5],
		['the longest', 0.5],
		['the one with the fewest absolute words', (1 + 1 / 2) / 2],
		["the one with most of the question's words", (1 / 2 + 1 / 2) / 2],
	] as const)('%s gets %d', (name, score) => {
		expect(scoreOf(strategies[name], questions)).toBeCloseTo(score);
	});

	test('what says nothing is worth as much as chance', () => {
		const alike = singleChoicesOf(readSample(choiceOf('a', ['one', 'two', 'six'])));
		for (const [, strategy] of guessers) expect(scoreOf(strategy, alike)).toBeCloseTo(1 / 3);
	});
});

describe('by form alone nobody gets more than two in five of the single choices of the lesson on Kyrgyzstan', () => {
	const folder = join(import.meta.dirname, '../questions/kyrgyzstan-2019');
	const { located } = readLesson('kyrgyzstan-2019', readFolder(folder).files);
	const questions = located ? singleChoicesOf(located) : [];

	test('there are enough of them to tell', () => {
		expect(questions.length).toBeGreaterThanOrEqual(20);
	});

	test.each(guessers)('%s', (_, strategy) => {
		expect(scoreOf(strategy, questions)).toBeLessThanOrEqual(most);
	});
});
