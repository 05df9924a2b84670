import { expect, it } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { addSection } from './add-section.ts';
import { absentFiles } from './file-names.ts';
import { withReference } from './reference-files.ts';
import { addressOf, lessonFrom, type WizardAnswers } from './wizard.ts';

const nothing: WizardAnswers = {
	title: 'The ferry',
	summary: '',
	lang: 'en',
	sourceTitle: '',
	agency: '',
	date: '',
	facts: '',
	reporter: 'the reporter',
	voices: '',
	section: '',
	stem: '',
	options: [
		{ text: '', feedback: '' },
		{ text: '', feedback: '' },
	],
	right: 0,
	explanation: '',
};
const full: WizardAnswers = {
	...nothing,
	facts: 'On Monday the ferry sailed again.\n\nIt is blue.',
	voices: 'the mayor\nThe Mayor\nМэр',
	stem: 'What sailed?',
	options: [
		{ text: 'The tug', feedback: 'It stayed.' },
		{ text: 'The ferry', feedback: 'On Monday.' },
	],
	right: 1,
	explanation: 'The ferry did.',
};
const errorsOf = (given: ReturnType<typeof lessonFrom>) =>
	checkLesson(given.id, given.files).findings.filter(({ severity }) => severity === 'error');

it('a title alone makes a lesson without an error', () => {
	const lesson = lessonFrom(nothing, '2024-05-01');
	expect(lesson.id).toBe('the-ferry');
	expect(errorsOf(lesson)).toEqual([]);
});

it('what was typed stands in the lesson: facts, voices, the first question', () => {
	const made = lessonFrom(full, '2024-05-01');
	const { lesson } = checkLesson(made.id, made.files);
	expect(errorsOf(made)).toEqual([]);
	expect(lesson?.paragraphs[0]?.statements).toHaveLength(2);
	expect(lesson?.voices.map(({ name }) => name)).toEqual([
		'the reporter',
		'the mayor',
		'The Mayor',
		'Мэр',
	]);
	expect(lesson?.sections[0]?.questions.map(({ title }) => title)).toEqual([['What sailed?']]);
});

it('an address is never that of another page, nor empty', () => {
	expect(addressOf('Edit')).toBe('lesson-edit');
	expect(addressOf('Кыргызстан')).toBe('my-lesson');
});

it('sections and files can be added until all are there, without an error', () => {
	let lesson = lessonFrom(full, '2024-05-01');
	for (const title of ['What happened', 'What happened', 'Quiz', 'Кыргызстан'])
		lesson = addSection(lesson, title).workspace;
	for (const name of absentFiles(lesson.files.keys())) lesson = withReference(lesson, name);
	expect(errorsOf(lesson)).toEqual([]);
	expect(checkLesson(lesson.id, lesson.files).lesson?.sections).toHaveLength(5);
});

const placeholders = ({ id, files }: ReturnType<typeof lessonFrom>) =>
	checkLesson(id, files).findings.filter(({ name }) => name === 'placeholder');

it('what was typed is a lesson without a word of the template; nothing that nobody typed is left untold', () => {
	const typed = lessonFrom(
		{ ...full, summary: 'It sails.', sourceTitle: 'It sails' },
		'2024-05-01',
	);
	expect(placeholders(typed)).toEqual([]);
	expect([...typed.files.values()].join('\n')).not.toMatch(/library|house|school/);
	const empty = lessonFrom(nothing, '2024-05-01');
	expect([...empty.files.values()].join('\n')).not.toMatch(/library|house|school/);
	expect(new Set(placeholders(empty).map(({ file }) => file)).size).toBe(3);
});

it('an added section brings no example, and its gap is told; every file begun is told once', () => {
	const typed = lessonFrom(
		{ ...full, summary: 'It sails.', sourceTitle: 'It sails' },
		'2024-05-01',
	);
	let lesson = addSection(typed, 'The harbour').workspace;
	expect(placeholders(lesson).map(({ file }) => file)).toEqual(['2-the-harbour.md']);
	const absent = absentFiles(lesson.files.keys());
	for (const name of absent) lesson = withReference(lesson, name);
	expect(placeholders(lesson).map(({ file }) => file)).toEqual([
		'2-the-harbour.md',
		...absent.toSorted(),
	]);
});

it('a lesson without its lesson.md gets one again, and can be read', () => {
	const { files, ...rest } = lessonFrom(full, '2024-05-01');
	const without = { ...rest, files: new Map([...files].filter(([name]) => name !== 'lesson.md')) };
	expect(absentFiles(without.files.keys())[0]).toBe('lesson.md');
	const again = withReference(without, 'lesson.md', '2024-05-01');
	expect(errorsOf(again)).toEqual([]);
	expect(checkLesson(again.id, again.files).lesson?.title).toBe('The ferry');
});
