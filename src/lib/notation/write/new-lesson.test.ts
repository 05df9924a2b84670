import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { newLesson, type NewLesson } from './new-lesson.ts';

const read = (wanted: Partial<NewLesson>) => {
	const files = newLesson({ title: 'A flood', asOf: '2026-11-24', ...wanted });
	return { files, ...checkLesson('a-flood', files) };
};

const othersIn = (findings: readonly Finding[]) =>
	findings.filter(({ name }) => name !== 'placeholder');

describe('a new lesson', () => {
	test('has no finding but that its words are an example, a section, and a question that is asked inside the text', () => {
		const { files, lesson, findings } = read({});
		expect(findings.map(({ file, line, name }) => `${file}:${line} ${name}`)).toEqual([
			'1-what-happened.md:7 placeholder',
			'1-what-happened.quiz.md:11 placeholder',
			'lesson.md:4 placeholder',
			'lesson.md:11 placeholder',
			'source.md:16 placeholder',
		]);
		expect([...files.keys()]).toEqual([
			'lesson.md',
			'source.md',
			'1-what-happened.md',
			'1-what-happened.quiz.md',
		]);
		expect(lesson?.sections).toMatchObject([
			{ id: 'what-happened', inText: ['which-house'], questions: [{ id: 'which-house' }] },
		]);
	});

	test.each(['yes', '2019', '# one', '- two', 'Raid: "hostages"', "it's", '[P1]', 'Кой-Таш'])(
		'keeps the title %s as it was typed',
		(title) => {
			expect(read({ title })).toMatchObject({ lesson: { title } });
			expect(othersIn(read({ title }).findings)).toEqual([]);
		},
	);

	test('has a title of its own where none was typed', () => {
		expect(read({ title: ' \n ' })).toMatchObject({ lesson: { title: 'A new lesson' } });
	});

	test('takes source, voices, facts, section and question that are known already', () => {
		const { files, lesson, findings } = read({
			lang: 'de',
			summary: 'Das Wasser stieg.',
			source: { title: 'Flut: was man weiß', agency: 'dpa', date: '2026-11-20' },
			voices: [
				{ id: 'reporter', name: 'die Reporterin' },
				{ id: 'police', name: 'Polizei: Presse' },
			],
			facts: ['The river\nrose by two metres.'],
			section: 'The water',
			question: {
				stem: 'By how much did the river rise?',
				options: [
					{ text: 'By two metres', right: true, feedback: 'Since Monday.' },
					{ text: 'By one metre', right: false, feedback: 'Read again.' },
				],
				explanation: 'By two metres.',
			},
		});
		expect(findings).toEqual([]);
		expect([...files.keys()]).toContain('1-the-water.quiz.md');
		expect(lesson).toMatchObject({
			lang: 'de',
			summary: 'Das Wasser stieg.',
			source: { title: 'Flut: was man weiß', agency: 'dpa', date: '2026-11-20' },
			voices: [{ id: 'reporter' }, { id: 'police', name: 'Polizei: Presse' }],
			paragraphs: [{ id: 'P1', statements: [{ text: ['The river rose by two metres.'] }] }],
			sections: [{ questions: [{ id: 'by-how-much-did-the-river-rise', kind: 'choice' }] }],
		});
	});

	test.each([
		['Quiz', '1-beginning.md'],
		['Что было', '1-beginning.md'],
		['2019: Été', '1-ete.md'],
		[
			'A title of a section that is far longer than forty letters',
			'1-a-title-of-a-section-that-is-far-longer.md',
		],
	])('gives the section %s an address that can be used', (section, file) => {
		const { files, findings } = read({ section });
		expect([...files.keys()]).toContain(file);
		expect(othersIn(findings)).toEqual([]);
	});
});
