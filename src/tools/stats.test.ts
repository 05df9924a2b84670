import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { choiceOf, lessonFiles, typedOf } from '#lib/checks/lesson-samples.ts';
import { questions, tempFolder } from './testing/questions-command.ts';

const right = Array.from({ length: 10 }, (_, i) =>
	choiceOf(`q-${i}`, ['Wet', 'As dry as a bone', 'As dry as dust']),
);
const quiz = [...right, typedOf('village', 'Koi-Tash'), choiceOf('near', ['In Koi-Tash', 'Here'])];
const lesson = (lang = 'en') => Object.fromEntries(lessonFiles(quiz.join('\n'), { lang }));
/** The files as a lesson "flood" in a folder. */
const inFolder = (files: Readonly<Record<string, string>>) =>
	tempFolder(
		Object.fromEntries(Object.entries(files).map(([name, text]) => [`flood/${name}`, text])),
	);
const stats = (args: readonly string[], files = lesson()) =>
	questions(['stats', ...args, 'flood'], inFolder(files));

describe('questions stats', () => {
	test('says in words how a lesson leans, with the band of chance', async () => {
		const { status, out, err } = await stats([]);
		expect([status, err]).toEqual([0, '']);
		expect(out).toMatch(/^ {2}the shortest.* 10 of 11: 91 %, chance 35 % \(9–64 %\): leans$/m);
		expect(out).toMatch(/^ {2}the longest.* 1 of 11: 9 %, chance .*: as by chance$/m);
		expect(out).toMatch(/^ {2}produced \(.*typed.*\): 1 of 12 \(8 %\)$/m);
	});

	test('says where an answer stands next door, as one would type it', async () => {
		const line = quiz.join('\n').split('\n').indexOf('- [x] In Koi-Tash') + 1;
		const { out } = await stats([]);
		expect(out).toContain(`    flood/1-flood.quiz.md:${line} option of near: "Koi-Tash"\n`);
	});

	test('prints JSON and nothing else with --json', async () => {
		const { out } = await stats(['--json']);
		const [found] = v.parse(
			v.array(v.object({ leanings: v.array(v.object({ cue: v.string() })) })),
			JSON.parse(out),
		);
		expect(found?.leanings.map(({ cue }) => cue)).toContain('hedged');
		expect(JSON.parse(out)).toMatchObject([{ questions: 12, nextDoor: [{ question: 'village' }] }]);
	});

	test('says what it does not measure in another language', async () => {
		const { out } = await stats([], lesson('ar'));
		expect(out).toContain('reading grade and hard words: not measured in this language\n');
		expect(out).toMatch(/holds back.* not measured in this language$/m);
	});

	test('has figures of a lesson without a question and without prose', async () => {
		const files = Object.fromEntries(lessonFiles('', { page: '' }));
		const { status, out } = await stats([], files);
		expect(status).toBe(0);
		expect(out).toContain('0 questions in 1 section\n');
		expect(out).toContain('no prose\n');
		expect(out).not.toMatch(/NaN|Infinity|undefined/);
	});

	test('ends with 1 where lesson.md can not be read, and still says the others', async () => {
		const here = inFolder({ ...lesson(), '../bad/lesson.md': '---\ntitel: x\n---\n' });
		const { status, out, err } = await questions(['stats', 'flood', 'bad'], here);
		expect(status).toBe(1);
		expect(err).toContain('lesson.md has errors; check says which.');
		expect(out).toContain('A flood (flood)');
	});
});
