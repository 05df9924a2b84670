import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRun, type Past } from './plan.ts';

const questions = Array.from({ length: 30 }, (_, index) => ({
	id: `q${index}`,
	section: `s${Math.floor(index / 5)}`,
}));
const base = { questions, history: new Map<string, Past>(), count: 12, mixed: false, seed: 'a' };
const ids = (planned: readonly { readonly id: string }[]) => planned.map(({ id }) => id);
const inOrder = (planned: readonly string[]) =>
	planned.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

describe('a planned quiz', () => {
	it('takes what was never answered and what was missed before what was right', () => {
		const right = ids(questions).slice(0, 20);
		const missed = right.slice(0, 2);
		const history = new Map(
			right.map((id) => [id, { seen: 1, lastScore: missed.includes(id) ? 0.5 : 1 }]),
		);
		expect(ids(planRun({ ...base, history }))).toEqual([...missed, ...ids(questions).slice(20)]);
	});

	it('fills up with what was right, when nothing else is left', () => {
		const history = new Map(ids(questions).map((id) => [id, { seen: 1, lastScore: 1 }]));
		expect(planRun({ ...base, history })).toHaveLength(12);
	});

	it('takes evenly from all sections', () => {
		const sections = planRun(base).map(({ section }) => section);
		expect(sections).toEqual(['s0', 's1', 's2', 's3', 's4', 's5'].flatMap((id) => [id, id]));
	});

	it('keeps to one section where asked', () => {
		const planned = planRun({ ...base, section: 's2' });
		expect(ids(planned)).toEqual(['q10', 'q11', 'q12', 'q13', 'q14']);
	});

	it('keeps the lesson’s order, or mixes all sections', () => {
		const sorted = ids(planRun(base));
		expect(sorted).toEqual(inOrder(sorted));
		const mixed = ids(planRun({ ...base, mixed: true }));
		expect(mixed).not.toEqual(inOrder(mixed));
		expect(inOrder(mixed)).toEqual(sorted);
	});

	it('has all questions where the count is endless', () => {
		expect(planRun({ ...base, count: Infinity })).toEqual(questions);
	});

	it('differs from seed to seed', () => {
		const plans = ['a', 'b', 'c'].map((seed) => ids(planRun({ ...base, seed })).join());
		expect(new Set(plans).size).toBe(3);
	});
});

describe('whatever is asked of a plan', () => {
	const options = fc.record({
		questions: fc.uniqueArray(
			fc.record({ id: fc.string(), section: fc.constantFrom('s1', 's2', 's3') }),
			{ selector: ({ id }) => id },
		),
		count: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constant(Infinity)),
		section: fc.option(fc.constantFrom('s1', 's2', 'none'), { nil: undefined }),
		mixed: fc.boolean(),
		seed: fc.string(),
		history: fc
			.array(
				fc.tuple(
					fc.string(),
					fc.record({ seen: fc.nat(3), lastScore: fc.double({ min: 0, max: 1, noNaN: true }) }),
				),
			)
			.map((pairs) => new Map(pairs)),
	});

	it('the same options give the same plan, each question at most once, as many as there are or asked', () => {
		fc.assert(
			fc.property(options, (given) => {
				const planned = planRun(given);
				expect(planRun(given)).toEqual(planned);
				expect(new Set(planned).size).toBe(planned.length);
				const eligible = given.questions.filter(
					({ section }) => given.section === undefined || section === given.section,
				);
				expect(eligible).toEqual(expect.arrayContaining([...planned]));
				expect(planned).toHaveLength(Math.min(eligible.length, Math.max(0, given.count)));
			}),
		);
	});
});
