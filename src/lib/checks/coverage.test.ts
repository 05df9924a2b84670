import { describe, expect, test } from 'vitest';
import { coverage } from './coverage.ts';
import { checkLesson } from './index.ts';

const files = new Map([
	[
		'lesson.md',
		'---\ntitle: A\nsummary: b\nlang: en\nasOf: 2020\nsource: { title: c }\n---\nWelcome. [P5]\n',
	],
	[
		'source.md',
		`---\nvoices: { reporter: the reporter }\n---\n\n${['H', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']
			.map((id) => `## ${id}\n\n- reporter: A fact.\n`)
			.join('\n')}`,
	],
	[
		'1-first.md',
		'---\ntitle: First\n---\nOne. [P1-P2]\n\n- *Two [P3]*\n\n::sides{left=P4 right=P1}\n',
	],
	[
		'1-first.quiz.md',
		'## A? {#a}\n\nAnswer: b\n\nSource: P1, P6\n\n## B? {#b}\n\nAnswer: b\n\nSource: P6\nLevel: infer\n\n## C?\n\nAnswer: b\n\nSource: P2\n',
	],
	['2-second.md', '---\ntitle: Second\n---\nNothing is cited here.\n'],
]);

describe('coverage', () => {
	const { lesson } = checkLesson('a', files);
	const found = lesson && coverage(lesson);

	test('says of each paragraph whether prose cites it: in a range, inside a list, in a directive, in the welcome', () => {
		expect(found?.paragraphs.filter(({ cited }) => cited).map(({ id }) => id)).toEqual([
			'P1',
			'P2',
			'P3',
			'P4',
			'P5',
		]);
	});

	test('lists the questions that rest on a paragraph, without those that an error sets aside', () => {
		expect(found?.paragraphs.map(({ id, questions }) => [id, ...questions])).toEqual([
			['H'],
			['P1', 'a'],
			['P2'],
			['P3'],
			['P4'],
			['P5'],
			['P6', 'a', 'b'],
		]);
	});

	test('says of each section whether a question asks to infer', () => {
		expect(found?.sections).toEqual([
			{ id: 'first', infer: true },
			{ id: 'second', infer: false },
		]);
	});

	test('is empty for a lesson without a source', () => {
		expect(coverage({ paragraphs: [], sections: [], welcome: [] })).toEqual({
			paragraphs: [],
			sections: [],
		});
	});
});
