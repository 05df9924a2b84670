import { describe, expect, it } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { changed } from '#lib/base/edits.ts';
import { namesOf, noNames } from './names.ts';
import { beginnings, beginQuestion, possible } from './new-question.ts';
import { withReference } from './reference-files.ts';
import { withText } from './workspace.ts';
import { lessonFrom } from './wizard.ts';

const empty = { summary: '', sourceTitle: '', agency: '', date: '', section: '', stem: '' };
const start = withReference(
	lessonFrom(
		{
			...empty,
			...{ title: 'Ferry', lang: 'en', facts: 'It sailed.', reporter: 'R', voices: 'the mayor' },
			...{ options: [], right: 0, explanation: '' },
		},
		'2024-05-01',
	),
	'places.md',
);
const quiz = [...start.files.keys()].find((name) => name.endsWith('.quiz.md')) ?? '';
const read = (workspace: typeof start) => checkLesson(workspace.id, workspace.files);
const { lesson } = read(start);
const names = lesson ? namesOf(lesson, start.files) : noNames;

describe('a question begun', () => {
	it.each(beginnings)('%s runs as it stands, behind the others', (kind) => {
		const text = start.files.get(quiz) ?? '';
		const { change, stem } = beginQuestion(text, 0, kind, names);
		const now = changed(text, [change]);
		const after = read(withText(start, quiz, now));
		expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(after.lesson?.sections[0]?.questions.at(-1)?.kind).toBe(kind);
		expect(now.slice(0, stem.from)).toMatch(/\n## $/);
		expect(now.slice(stem.from, stem.to)).not.toContain('{');
	});
	it.each(beginnings)('%s is told to be a template, once, until it is written over', (kind) => {
		const text = start.files.get(quiz) ?? '';
		const now = changed(text, [beginQuestion(text, 0, kind, names).change]);
		const told = read(withText(start, quiz, now)).findings.filter(({ file }) => file === quiz);
		expect(told.map(({ name }) => name)).toEqual(['placeholder']);
	});
	it('stands between the question at the cursor and the next', () => {
		const text = '## A {#a}\n\nSource: P1\n\n## B {#b}\n\nSource: P1\n';
		const now = changed(text, [beginQuestion(text, 3, 'typed', names).change]);
		expect(now.match(/^## /gm)).toHaveLength(3);
		expect(now.indexOf('{#typed')).toBeLessThan(now.indexOf('{#b}'));
		expect(now).not.toMatch(/\n\n\n/);
	});
	it('asks for no place and no voice where the lesson has none', () => {
		expect(possible(noNames)).not.toContain('place');
		expect(possible(noNames)).not.toContain('who-says');
		expect(possible(names)).toHaveLength(10);
	});
});
