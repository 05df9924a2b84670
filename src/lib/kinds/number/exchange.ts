import type { Block } from '#lib/base/rich.ts';
import type { NumberAnswer, Numerical } from '#lib/formats/question.ts';
import {
	changed,
	exchange,
	leftOut,
	lost,
	type BodyImport,
	type ImportTexts,
	type Loss,
	type Rejection,
} from '#lib/kinds/exchanging.ts';
import { endsOf, number, type Band, type NumberBody } from './play.ts';

/** A number to type, with what lies around it. */
export const numberExchange = exchange(number, {
	from: (foreign, texts) =>
		foreign.type === 'numerical' ? fromAnswers(foreign, texts) : undefined,
	to({ answer, unit, wrong }, _question, texts) {
		return {
			answer: {
				type: 'numerical',
				answers: [
					{ ...middleOf(answer), fraction: 1 },
					...wrong.map(({ value, feedback }) => {
						const words = texts.blocks(feedback);
						const said = words !== undefined && { feedback: words };
						return { value, tolerance: 0, fraction: 0, ...said };
					}),
				],
			},
			losses: unit === undefined ? [] : [lost('unit')],
		};
	},
});

/** Sums of decimals leave a rest far behind the point. */
const exact = (value: number) => Number(value.toPrecision(15));

function middleOf(answer: Band): { value: number; tolerance: number } {
	if ('at' in answer) return { value: answer.at, tolerance: answer.within };
	const { low, high } = endsOf(answer);
	return { value: exact((low + high) / 2), tolerance: exact((high - low) / 2) };
}

type Listed = NumberAnswer & { readonly value: number };
const isListed = (answer: NumberAnswer): answer is Listed => answer.value !== '*';

function fromAnswers(
	{ answers, units = [] }: Numerical,
	texts: ImportTexts,
): BodyImport<NumberBody> | Rejection {
	const best = Math.max(...answers.map(({ fraction }) => fraction));
	const [first] = answers.filter((answer) => answer.fraction === best && isListed(answer));
	if (best <= 0) return { reason: leftOut('no-right') };
	if (!first || !isListed(first)) return { reason: leftOut('any-number') };
	const numbers = answers
		.filter(isListed)
		.flatMap(({ value, tolerance = 0 }) => [value, tolerance]);
	const unsayable = numbers.find((value) => !isSayable(exact(value)));
	if (unsayable !== undefined) return { reason: leftOut('number', String(unsayable)) };
	const losses: Loss[] = units.length > 0 ? [changed('units')] : [];
	if (best < 1) losses.push(changed('partial-right', String(first.value)));
	const { words, wrong } = others(answers, first, texts, losses);
	const body = { answer: bandOf(first), wrong, lang: texts.lang };
	return { body, losses, explanation: words };
}

function others(
	answers: readonly NumberAnswer[],
	first: Listed,
	texts: ImportTexts,
	losses: Loss[],
): { words: Block[]; wrong: NumberBody['wrong'] } {
	const words: Block[] = [];
	const wrong: NumberBody['wrong'] = [];
	const { low, high } = endsOf(bandOf(first));
	for (const [index, answer] of answers.entries()) {
		if (answer === first) {
			words.push(...(texts.feedback(index, answer.feedback) ?? []));
			continue;
		}
		if (!isListed(answer)) {
			losses.push(changed('any-other'));
			continue;
		}
		const { value, tolerance = 0, fraction } = answer;
		if (fraction === first.fraction) {
			losses.push(changed('several-bands'));
			continue;
		}
		if (fraction !== 0) {
			const name = fraction > 0 ? 'partial-share' : 'negative-share';
			losses.push(changed(name, inWords(answer, low, high)));
		}
		const isKnown = wrong.some((each) => each.value === value);
		if (isKnown || (value >= low && value <= high)) {
			losses.push(changed('any-other'));
			continue;
		}
		if (tolerance !== 0) losses.push(changed('wrong-band', String(value)));
		const feedback = texts.remark(index, answer.feedback);
		wrong.push({ value: exact(value), ...(feedback && { feedback }) });
	}
	return { words, wrong };
}

/** A number with its tolerance; where the right answer lies in that, what is around it is meant. */
function inWords({ value, tolerance = 0 }: Listed, low: number, high: number): string {
	const middle = figures.format(value);
	if (tolerance === 0) return middle;
	const isAround = value - tolerance <= low && high <= value + tolerance;
	const right =
		low === high ? figures.format(low) : `${figures.format(low)}..${figures.format(high)}`;
	return `${middle} ± ${figures.format(tolerance)}${isAround ? ` but for ${right}` : ''}`;
}

function bandOf({ value, tolerance = 0 }: Listed): Band {
	return tolerance === 0
		? { low: exact(value), high: exact(value) }
		: { at: exact(value), within: exact(Math.abs(tolerance)) };
}

/** Figures and a point, no exponent: what the notation writes reads as the same number. */
const isSayable = (value: number): boolean => Number(figures.format(value)) === value;

const figures = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 15 });
