import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPassOf, inFirstPass } from './first-pass.ts';

/** Questions of a file: marked, or said back; in the text, or not. */
const anySection = fc
	.array(fc.record({ points: fc.constantFrom(1, 1, 1, 0), isInText: fc.boolean() }), {
		maxLength: 9,
	})
	.map((made) => {
		const questions = made.map(({ points }, i) => ({
			...{ id: `q${String(i)}`, kind: 'choice', section: 's', title: [], stem: [], body: {} },
			...{ hints: [], explanation: [], source: [], also: [], points, shuffle: true },
			...{ level: 'recall' as const, partial: true, sensitive: false, wording: '', meaning: '' },
		}));
		return {
			questions,
			inText: questions.filter((_, i) => made[i]?.isInText).map(({ id }) => id),
		};
	});

test('every question has one place: the text, the check, what is said back, or later', () => {
	fc.assert(
		fc.property(anySection, (section) => {
			const { check, sayBack, later } = firstPassOf(section);
			const placed = [...check, ...later, ...(sayBack ? [sayBack] : [])].map(({ id }) => id);
			expect([...section.inText, ...placed].toSorted()).toEqual(
				section.questions.map(({ id }) => id).toSorted(),
			);
		}),
	);
});

test('a first reading asks three, or the text’s own and one more, in the order of the file, and nothing unmarked', () => {
	fc.assert(
		fc.property(anySection, (section) => {
			const { check } = firstPassOf(section);
			const marked = section.questions.filter(
				({ id, points }) => points > 0 && !section.inText.includes(id),
			);
			const most = Math.max(1, inFirstPass - section.inText.length);
			expect(check).toEqual(marked.slice(0, most));
		}),
	);
});
