import { describe, expect, test } from 'vitest';
import { termFinder } from './terms.ts';

const terms = [
	{ id: 'forces', name: 'forces', also: [] },
	{ id: 'special', name: 'special forces', also: ['commandos'] },
	{ id: 'who', name: 'C++ (language)', also: ['protégé'] },
];
const found = (...texts: string[]) => {
	const finder = termFinder(terms);
	return texts.map((text) =>
		finder(text).flatMap((inline) =>
			typeof inline !== 'string' && inline.type === 'term' ? [[inline.id, inline.children[0]]] : [],
		),
	);
};

describe('glossary words', () => {
	test('open at their first use, the longest form first', () => {
		expect(found('Special forces and forces.', 'Commandos, forces.')).toEqual([
			[
				['special', 'Special forces'],
				['forces', 'forces'],
			],
			[],
		]);
	});

	test.each(['workforces', 'forcess', 'air-forces', 'forces-led'])('%s is another word', (word) => {
		expect(found(word)).toEqual([[]]);
	});

	test('may hold signs and letters of any kind', () => {
		expect(found('His PROTÉGÉ’s C++ (language).')).toEqual([[['who', 'PROTÉGÉ']]]);
		expect(found('C++ (language)')).toEqual([[['who', 'C++ (language)']]]);
	});

	test('keep the text around them', () => {
		expect(
			termFinder(terms)('a forces b')
				.map((inline) => (typeof inline === 'string' ? inline : '_'))
				.join(''),
		).toBe('a _ b');
	});
});
