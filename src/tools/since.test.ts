import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { sqliteStore } from '#lib/room/stores/sqlite.ts';
import { roomsFile } from '#lib/room/stores/folder.ts';
import { readFolder } from './read-folder.ts';
import { copyOf, questions, tempFolder } from './testing/questions-command.ts';

afterEach(() => vi.unstubAllEnvs());

const git = (folder: string, ...args: string[]) => {
	const who = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'commit.gpgsign=false'];
	const done = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
	if (done.status !== 0) throw new Error(done.stderr);
};

/** A lesson that Git knows as it was; `edit` changes its quiz file. */
function lessonIn(edit: (quiz: string) => string): string {
	const folder = copyOf('source-paragraphs');
	git(folder, 'init', '-q');
	writeFileSync(join(folder, '1-rain.quiz.md'), quiz);
	git(folder, 'add', '-A');
	git(folder, 'commit', '-q', '-m', 'as it was');
	writeFileSync(join(folder, '1-rain.quiz.md'), edit(quiz));
	return folder;
}
const one = (id: string, right: number) => `## What fel in ${id}? {#${id}}

${['Rain', 'Snow', 'Nothing'].map((text, i) => `- [${i === right ? 'x' : ' '}] ${text}\n  > So.`).join('\n')}

> [!NOTE]
> Rain.

Source: P1

`;
const quiz = ['first', 'second', 'third', 'fourth'].map((id) => one(id, 0)).join('');
const edited = (text: string) =>
	text
		.replace('What fel in first', 'What fell in first')
		.replace(one('second', 0), one('second', 1))
		.replace(one('fourth', 0), one('fifth', 0));

const since = async (folder: string, ...args: string[]) =>
	questions(['check', basename(folder), ...args], dirname(folder));

test('says of each edit whether it changes words or what is meant, and what is new and gone', async () => {
	vi.stubEnv('DATA_DIR', tempFolder());
	const { out, status } = await since(lessonIn(edited), '--since', 'HEAD', '--json');
	expect(status).toBe(0);
	const told: unknown = JSON.parse(out);
	const edits = { first: 'wording', second: 'meaning', fifth: 'new', fourth: 'gone' };
	expect(told).toMatchObject(
		Object.entries(edits).map(([question, edit]) => ({ question, edit, answers: 0 })),
	);
});

test('counts the answers of classes that it sets back: a learner and question once, of this lesson alone', async () => {
	const folder = lessonIn(edited);
	const data = tempFolder();
	vi.stubEnv('DATA_DIR', data);
	const files = new Map(readFolder(folder).files).set('1-rain.quiz.md', quiz);
	const { lesson } = checkLesson(basename(folder), files);
	const room = (id: string | undefined) => [
		{ type: 'opened', settings: { questions: ['second', 'third'] }, lesson: { ...lesson, id } },
		...['l1', 'l2', 'l1'].map((learner) => ({ type: 'answered', learner, question: 0 })),
		{ type: 'answered', learner: 'l1', question: 1 },
	];
	const store = sqliteStore({ file: roomsFile(data) });
	const stored = (events: readonly object[]) =>
		events.map((event) => ({ at: 1, text: JSON.stringify(event) }));
	await store.append('AAAAAA', 0, stored(room(lesson?.id)));
	await store.append('BBBBBB', 0, stored(room('another')));
	await store.close();
	const { out } = await since(folder, '--since', 'HEAD');
	expect(out).toContain('Sets back 2 answers of classes kept here.');
	expect(out).toMatch(
		/\n1 question put otherwise, 1 question with another meaning, 2 answers of classes set back\.\n$/,
	);
});

test('says that nothing has changed, and asks for a revision that there is', async () => {
	vi.stubEnv('DATA_DIR', tempFolder());
	const folder = lessonIn((text) => text);
	expect((await since(folder, '--since', 'HEAD')).out).toBe(
		'No question has changed since HEAD.\n',
	);
	const unknown = await since(folder, '--since', 'no-such-thing');
	expect([unknown.status, unknown.out]).toEqual([2, '']);
	expect(unknown.err).toContain('Git knows no "no-such-thing" here');
	expect((await since(folder, '--since', 'HEAD', '--fix')).status).toBe(2);
	expect(readFileSync(join(folder, '1-rain.quiz.md'), 'utf8')).toBe(quiz);
});

test('a question with other words is asked after', async () => {
	vi.stubEnv('DATA_DIR', tempFolder());
	const folder = lessonIn((text) =>
		text.replace('What fel in first', 'Who carried umbrellas along the river'),
	);
	expect((await since(folder, '--since', 'HEAD')).out).toContain('give it another id');
});
