import type { Instead } from '#lib/base/nearest.ts';
import { author, type Fit, type Flaw, type Reading, type Sample } from '#lib/kinds/authoring.ts';
import {
	readExpectedWrong,
	unexplainedWrong,
	writeExpectedWrong,
} from '#lib/kinds/expected-wrong.ts';
import { isNumberAnswer, plainNumber, readNumberAnswer } from '#lib/kinds/numbers.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import { fieldsNamed, type Shape } from '#lib/kinds/shape.ts';
import { numberFindings as findings } from '#lib/words/kinds/number-author.ts';
import { endsOf, number, type Band, type NumberBody } from './play.ts';

/** `Answer:` as one number, a range or a band. */
export const numberAuthor = author(number, {
	fields: ['Answer', 'Unit', 'Wrong'],
	attributes: [],
	isProduced: true,
	fits,
	read,
	check,
	write: ({ answer, unit, wrong }, writer) => ({
		answer: [],
		fields: [
			`Answer: ${writeBand(answer)}`,
			...(unit === undefined ? [] : [`Unit: ${unit}`]),
			...wrong.map(({ value, feedback }) =>
				writeExpectedWrong({ text: plain(value), feedback }, writer),
			),
		],
	}),
	meaning: ({ answer, unit }) => [endsOf(answer), unit ?? ''],
	samples,
});

function fits(shape: Shape): Fit {
	const [answer] = fieldsNamed(shape, 'Answer');
	if (!answer || shape.answer) return 'no';
	return isNumberAnswer(answer.value, shape.setting.lang) ? 'by-default' : 'if-named';
}

function read(shape: Shape): Reading<NumberBody> {
	const { lang } = shape.setting;
	const [written] = fieldsNamed(shape, 'Answer');
	const [unit] = fieldsNamed(shape, 'Unit');
	const { wrong, troubles } = readExpectedWrong(shape);
	const bad = (message: string, spot = written?.spot, instead?: Instead) =>
		troubles.push({ name: 'bad-value', message, spot, instead });
	const answer = written && readNumberAnswer(written.value, lang);
	if (!answer) bad(findings.noAnswer);
	if (unit?.value === '') bad(findings.noUnit, unit.spot);
	const expectedWrong = wrong.flatMap(({ text, feedback, spot }) => {
		const value = plainNumber(text, lang);
		if (value !== undefined) return [{ value, spot, ...(feedback && { feedback }) }];
		bad(findings.noNumber(text), spot);
		return [];
	});
	if (!answer) return { troubles };
	const { low, high } = endsOf(answer);
	if (low > high) {
		const put = `${plain(high)}..${plain(low)}`;
		bad(orderOfEnds(low, high), written.spot, { word: written.value, put });
		return { troubles };
	}
	return {
		body: {
			answer,
			...(unit?.value && { unit: unit.value }),
			wrong: expectedWrong.map(({ spot: _, ...each }) => each),
			lang,
		},
		spots: expectedWrong.map(({ spot }) => spot),
		troubles,
	};
}

/** A range that ends before it begins; wrong numbers that are right, expected twice or unexplained. */
function check({ answer, wrong }: NumberBody): Flaw[] {
	const flaws = unexplainedWrong(wrong);
	const { low, high } = endsOf(answer);
	if (low > high) flaws.push({ name: 'bad-value', message: orderOfEnds(low, high) });
	for (const [item, { value }] of wrong.entries()) {
		if (value >= low && value <= high) {
			const message = findings.isRight;
			flaws.push({ name: 'bad-value', message, item });
		} else if (wrong.slice(0, item).some((each) => each.value === value)) {
			const message = findings.twice;
			flaws.push({ name: 'duplicate-option', message, item });
		}
	}
	return flaws;
}

const orderOfEnds = (low: number, high: number) => findings.orderOfEnds(plain(high), plain(low));

/** A number as the notation has it: figures and a point, never an exponent. */
const plain = (value: number): string =>
	value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });

function writeBand(answer: Band): string {
	if ('at' in answer) return `${plain(answer.at)} ± ${plain(answer.within)}`;
	const { low, high } = answer;
	return low === high ? plain(low) : `${plain(low)}..${plain(high)}`;
}

/** Both ends and the middle; beyond either end; wrong numbers expected. */
function samples({ answer, wrong }: NumberBody): Sample[] {
	const { low, high } = endsOf(answer);
	const step = Math.max(1, high - low);
	const responses = (numbers: readonly number[], score: 0 | 1): Sample[] =>
		numbers.map((value) => ({
			is: score === 1 ? 'right' : 'wrong',
			response: { text: plain(value) },
			score,
		}));
	return [
		...responses([low, high, (low + high) / 2], 1),
		...responses([low - step, high + step, ...wrong.map(({ value }) => value)], 0),
		...malformed([
			{ text: '' },
			{ text: 'many' },
			{ text: '5 2 1' },
			{ text: low },
			{ text: '1.2.3' },
		]),
	];
}
