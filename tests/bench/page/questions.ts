import { facts, rightWords, wrongWords, type Fact } from './facts.ts';

/** A question as every page of the bench asks it: one choice, words of its own for each option. */
export interface BenchQuestion {
	/** Its place among them, from 0. */
	readonly number: number;
	readonly text: string;
	readonly asked: Fact;
	readonly options: readonly { readonly text: string; readonly feedback: string }[];
	/** The place of the right option. */
	readonly right: number;
}

const asking: readonly ((country: string) => string)[] = [
	(country) => `What is the capital of ${country}?`,
	(country) => `Which city is the seat of government of ${country}?`,
	(country) => `In which city would you visit the parliament of ${country}?`,
	(country) => `A letter goes to the head of state of ${country}. Which city is on the envelope?`,
	(country) => `Which of these cities is the capital of ${country}?`,
	(country) => `An embassy opens in ${country}. In which city is it most likely?`,
	(country) => `Pick the capital city of ${country}.`,
	(country) => `On a map of ${country}, which city carries the star of a capital?`,
	(country) => `Where do the ministries of ${country} sit?`,
	(country) => `Name the capital of ${country}.`,
	(country) => `In which city does the government of ${country} meet?`,
	(country) => `Which city would a guidebook to ${country} call its capital?`,
];

/** No two with the same words up to here. */
export const mostQuestions = facts.length * asking.length;
const optionCount = 4;

/** The first so many questions: the same on every machine, and for every page that is measured. */
export function benchQuestions(count: number): BenchQuestion[] {
	return Array.from({ length: Math.min(count, mostQuestions) }, (_, number) => question(number));
}

function question(number: number): BenchQuestion {
	// 7 shares no divisor with the number of facts: each round asks for every country once.
	const at = (number * 7) % facts.length;
	const round = Math.floor(number / facts.length);
	const asked = factAt(at);
	const right = (number * 3 + round) % optionCount;
	const others = [1, 2, 3].map((step) => factAt(at + step * (11 + 2 * round)));
	const wrong = others.map((other) => ({
		text: other.capital,
		feedback: wrongWords(asked, other),
	}));
	const options = [
		...wrong.slice(0, right),
		{ text: asked.capital, feedback: rightWords(asked) },
		...wrong.slice(right),
	];
	return {
		number,
		text: asking[round % asking.length]?.(asked.country) ?? '',
		asked,
		options,
		right,
	};
}

function factAt(index: number): Fact {
	return facts[index % facts.length] ?? { country: '', capital: '' };
}
