import { describe, expect, test } from 'vitest';
import { gates, overGate } from './gates.ts';
import { readOptions } from './options.ts';
import { verdictList, verdicts, type Part } from './promises.ts';
import type { Summary } from './row.ts';

const line = (target: string, more: Partial<Summary>): Summary => ({
	...{ target, rounds: 1, missed: 0 },
	...more,
});
const part = (more: Partial<Part>, page: Partial<Summary> = {}, name = 'quiz'): Part => ({
	...{ profile: 'fast3g', size: 10 },
	lines: [
		line('limit', { fcp: 800, feedback: 800, answer95: 30 }),
		line('react-quiz', { feedback: 2000 }),
		line(name, page),
	],
	...more,
});
const said = (parts: readonly Part[], words: string) =>
	verdicts(parts).find(({ what }) => what.includes(words));

describe('a promise', () => {
	test.each([
		['first feedback ÷ limit', { feedback: 1000 }, { feedback: 1001 }],
		['first feedback ÷ react-quiz', { feedback: 1200 }, { feedback: 1201 }],
		['first paint ÷ limit', { fcp: 920 }, { fcp: 921 }],
		['script alive ÷ first feedback of react-quiz', { alive: 2000 }, { alive: 2001 }],
		['layout shift', { shift: 0 }, { shift: 0.001 }],
		['requests to the first feedback', { requestsToFeedback: 3 }, { requestsToFeedback: 4 }],
		['requests until alive', { requestsToAlive: 6 }, { requestsToAlive: 7 }],
		['page, KiB', { document: 14 * 1024 }, { document: 14 * 1024 + 1 }],
		['script until alive', { scriptAlive: 52 * 1024 }, { scriptAlive: 52 * 1024 + 1 }],
		['heap', { heap: 2.2 * 1024 ** 2 }, { heap: 2.3 * 1024 ** 2 }],
		['nodes', { nodes: 600 }, { nodes: 601 }],
	])('%s holds up to its figure, and no further', (words, within, beyond) => {
		expect(said([part({}, within)], words)?.met).toBe(true);
		expect(said([part({}, beyond)], words)?.met).toBe(false);
		expect(said([part({}, {})], words)?.met).toBeUndefined();
	});

	test.each([
		['answer → feedback', { answer95: 45 }, { answer95: 46 }],
		['blocking', { blocking: 100 }, { blocking: 100.5 }],
	])('%s is held on a slow processor', (words, within, beyond) => {
		expect(said([part({ profile: 'cpu4' }, within)], words)?.met).toBe(true);
		expect(said([part({ profile: 'cpu4' }, beyond)], words)?.met).toBe(false);
		expect(said([part({ profile: 'none' }, within)], words)).toBeUndefined();
	});

	test('speaks of each page by itself, and says how it stands', () => {
		const list = verdictList(
			verdicts([part({}, { nodes: 343 }), part({}, { nodes: 3854 }, 'section')]),
		);
		expect(list).toContain('- quiz, 10: nodes: 343 (≤ 600): met');
		expect(list).toContain('- section, 10: nodes: 3854 (≤ 600): **not met**');
		expect(list).toContain('first feedback ÷ limit: – (≤ 1.25 ×): not measured');
		expect(list).toMatch(/1 of 2 promises are met\.$/);
	});

	test('of what is counted is told once, by the largest figure', () => {
		const parts = [part({}, { nodes: 600 }), part({ profile: 'cpu4' }, { nodes: 601 })];
		const nodes = verdicts(parts).filter(({ what }) => what.endsWith('nodes'));
		expect(nodes).toEqual([{ what: 'quiz, 10: nodes', figure: '601', most: '≤ 600', met: false }]);
	});

	test('of a thousand questions is measured by the limit of ten', () => {
		const thousand = part({ size: 1000 }, { feedback: 900 });
		const slow = {
			...thousand,
			lines: [line('limit', { feedback: 9000 }), line('quiz', { feedback: 1100 })],
		};
		expect(said([part({}), slow], 'quiz, 1000, fast3g: first feedback ÷ limit')?.met).toBe(false);
		expect(said([slow], 'quiz, 1000, fast3g: first feedback ÷ limit')?.met).toBe(true);
	});

	test('of flatness compares a thousand questions with ten, under the same profile', () => {
		const ten = part({}, { feedback: 100, nodes: 100 });
		const thousand = part({ size: 1000 }, { feedback: 114, nodes: 116 });
		expect(said([ten, thousand], '1000 ÷ 10, fast3g: first feedback')?.met).toBe(true);
		expect(said([ten, thousand], '1000 ÷ 10, fast3g: nodes')?.met).toBe(false);
		expect(said([ten, { ...thousand, profile: 'none' }], '1000 ÷ 10')).toBeUndefined();
	});
});

describe('a gate', () => {
	test('names each figure that is over it, or missing', () => {
		const { quiz } = gates;
		expect(overGate('quiz', quiz)).toEqual([]);
		expect(overGate('quiz', { ...quiz, nodes: quiz.nodes + 1 })).toEqual([
			`quiz: nodes is ${quiz.nodes + 1}, and may be ${quiz.nodes}`,
		]);
		expect(overGate('quiz', { ...quiz, shift: undefined })).toHaveLength(1);
	});
});

describe('the command line', () => {
	const there = { targets: ['limit', 'quiz'], sizes: [10, 1000] };

	test('without words means a brief run of all', () => {
		expect(readOptions([], there)).toMatchObject({
			...{ sizes: [10], profiles: ['none', 'cpu4', 'fast3g'], targets: ['limit', 'quiz'] },
			...{ runs: 3, answers: 10, h2: false, gates: false },
		});
	});

	test('chooses', () => {
		const words = ['--sizes', '10,1000', '--profiles', 'slow3g', '--targets', 'quiz', '--h2'];
		const more = ['--url', 'http://127.0.0.1:3000/', '--out', 'x.json'];
		expect(readOptions([...words, ...more], there)).toMatchObject({
			...{ sizes: [10, 1000], profiles: ['slow3g'], targets: ['quiz'], h2: true },
			...{ url: 'http://127.0.0.1:3000', out: 'x.json' },
		});
	});

	test.each([
		[['--sizes', '11'], '--sizes knows 10, 1000, and not "11"'],
		[['--profiles', 'fast4g'], 'not "fast4g"'],
		[['--targets', 'qty'], 'not "qty"'],
		[['--runs', '0'], '--runs is to be a number from 1 to 30'],
		[['--runs', 'many'], 'it is "many"'],
		[['--answers', '-1'], '--answers'],
		[['--size', '10'], "'--size'"],
		[['--h2', '--lan'], 'exclude each other'],
	])('%s is told what is wrong', (words, message) => {
		expect(() => readOptions(words, there)).toThrow(message);
	});
});
