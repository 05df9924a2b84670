import { describe, expect, test } from 'vitest';
import { driver, sampleRoom } from '../sample.ts';
import { csv, responsesCsv, resultsCsv } from './tables.ts';
import { correlationBand, itemFigures, testFigures } from './items.ts';
import { roomReport } from './report.ts';

const golden =
	'111110 111110 111101 111100 111010 110101 101010 110001 101001 100100 100001 000001';
const marks = golden.split(' ').map((row) => [...row].map(Number));

describe('item statistics', () => {
	test('agree with the golden example to the last digit', () => {
		const to3 = (value: number | undefined) => value?.toFixed(3);
		const rows = itemFigures(marks).map(({ p, discrimination, rTotal, rRest }) =>
			[p, discrimination, rTotal, rRest].map(to3),
		);
		expect(rows).toEqual([
			['0.917', '0.333', '0.580', '0.405'],
			['0.583', '1.000', '0.819', '0.596'],
			['0.583', '1.000', '0.684', '0.371'],
			['0.500', '0.667', '0.597', '0.241'],
			['0.333', '0.667', '0.469', '0.106'],
			['0.500', '-0.333', '-0.332', '-0.612'],
		]);
		const whole = testFigures(marks);
		expect(whole.mean.toFixed(4)).toBe('3.4167');
		expect(whole.variance.toFixed(4)).toBe('1.5764');
		expect([whole.reliability, whole.error].map(to3)).toEqual(['0.222', '1.107']);
	});

	test('do not depend on the order of the rows where totals differ', () => {
		const distinct = [
			[1, 1, 1],
			[1, 1, 0],
			[1, 0, 0],
			[0, 0, 0],
		];
		expect(itemFigures([...distinct].reverse())).toEqual(itemFigures(distinct));
	});

	test('leave those out who did not answer, and say nothing where nothing varies', () => {
		const [one, two] = itemFigures([
			[1, undefined],
			[1, 1],
			[1, 0],
		]);
		expect(one).toMatchObject({ n: 3, p: 1 });
		expect(one?.rRest).toBeUndefined();
		expect(two).toMatchObject({ n: 2, p: 0.5 });
	});

	test('bands are wide for few and hold the value', () => {
		const [low = 1, high = 0] = correlationBand(0.4, 28) ?? [];
		expect([low, high].map((each) => each.toFixed(3))).toEqual(['0.032', '0.673']);
	});
});

/** A room of n learners who answer one question; each gives the item at `pick(i)`. */
function voted(n: number, pick: (i: number) => number) {
	const room = driver(sampleRoom({ naming: 'none' }));
	for (let i = 0; i < n; i++) room.join(`t${i}`);
	room.step('start');
	for (let i = 0; i < n; i++) room.answer(`l${i + 1}`, [pick(i)]);
	room.step('close');
	room.wait(2000);
	return room;
}

describe('the report of a room', () => {
	test('has no question before its reveal', () => {
		const room = voted(3, () => 0);
		expect(roomReport(room.state()).questions).toEqual([]);
		expect(resultsCsv(room.state())).not.toContain('question-0');
		expect(responsesCsv(room.state()).split('\r\n')).toHaveLength(2);
	});

	test('gives p and counts alone under twenty, and never an alert', () => {
		const room = voted(19, () => 2);
		room.step('reveal');
		const [report] = roomReport(room.state()).questions;
		expect(report).toMatchObject({ figures: { n: 19, p: 0 }, trust: 'counts', alert: undefined });
		expect(report?.figures.band).toBeUndefined();
	});

	test('asks to check the key where a wrong item beats it among the best, and names idle distractors', () => {
		const room = voted(24, (i) => (i < 22 ? 2 : 0));
		room.step('reveal');
		const [report] = roomReport(room.state()).questions;
		expect(report?.trust).toBe('grey');
		const loud = report?.distractors.find(({ count }) => count === 22);
		expect(loud).toMatchObject({ mistake: 'SECRET misconception', share: 1, idle: false });
		expect(report?.distractors.filter(({ idle }) => idle)).toHaveLength(2);
		expect(report?.alert).toBe('check-key');
	});

	test('tables hold names, marks and the answers in words', () => {
		const room = voted(2, (i) => i);
		room.step('reveal');
		const [mark, head, first] = [
			resultsCsv(room.state())[0],
			...resultsCsv(room.state()).split('\r\n'),
		];
		expect([mark, head, first]).toEqual([
			'\uFEFF',
			'\uFEFF"Name","Points","Of","question-0"',
			'"Learner 1",1,1,1',
		]);
		expect(responsesCsv(room.state())).toContain(
			'"Learner 2","question-0","Stem number 0",1,"Option 0.1",0',
		);
	});
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '|x', '%0A'])(
	'a cell that begins with %j cannot calculate',
	(text) => {
		expect(csv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
	},
);

test('quotes, commas and line breaks stay within their cell', () => {
	expect(csv([['a"b', 'c,d', 'e\nf', 1.5, NaN]])).toBe('\uFEFF"a""b","c,d","e\nf",1.5,\r\n');
});
