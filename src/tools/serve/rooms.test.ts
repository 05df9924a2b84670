import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { readFolder } from '../read-folder.ts';
import { root } from '../ready/root.js';
import { generatedLesson } from '../../../tests/bench/generated-lesson.ts';
import { fairQueue } from './fair-queue.ts';
import { mostSent, readSent, readSite } from './lessons-for-rooms.ts';
import { readingThread } from './reading-thread.ts';
import { siteRooms } from './rooms.ts';

const { files } = readFolder(join(root, 'questions', 'kyrgyzstan-2019'));
const folder = { id: 'mine', files: Object.fromEntries(files) };

const folderOf = (count: number, text: string) =>
	Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}.md`, text] as const));

test('a lesson sent from the editor is read like one of the site, and counts as unlisted', () => {
	const read = readSent(folder);
	const lesson: unknown = 'kept' in read ? JSON.parse(read.kept) : undefined;
	expect(lesson).toMatchObject({ id: 'mine', listed: false });
	expect(lesson).toHaveProperty('sections.length', 9);
}, 60_000);

test('a lesson that can not be read comes back with what is wrong, and not with more than can be read', () => {
	const read = readSent({ id: 'mine', files: { 'lesson.md': '---\ntitle: [\n---\n' } });
	expect('findings' in read && read.findings.length).toBeGreaterThan(0);
	const broken = folderOf(150, '---\ntitle: [\n---\n');
	const many = readSent({ id: 'mine', files: broken });
	expect('findings' in many && many.findings.length).toBeLessThanOrEqual(100);
});

test.each([
	undefined,
	'text',
	{ id: '../up', files: {} },
	{ id: 'mine', files: { 'lesson.md': 1 } },
])('what is no folder is no lesson: %j', (sent) => {
	expect(readSent(sent)).toEqual({ findings: [] });
});

test('what can not even be handed to the thread that reads is no lesson either', async () => {
	vi.stubEnv('DATA_DIR', mkdtempSync(join(tmpdir(), 'readback-rooms-')));
	const site = siteRooms();
	vi.unstubAllEnvs();
	const server = createServer((request, response) => void site(request, response)).listen(0);
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const sent = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
	const reply = await fetch(`http://localhost:${port}/room/open`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-readback-device': 'test-device' },
		body: `{"sent":${sent}}`,
	});
	expect([reply.status, await reply.text()]).toEqual([
		422,
		'{"refusal":"bad-lesson","findings":[]}',
	]);
	server.close();
	await site.close();
});

test('more files or questions than a class can be asked are refused, and which it was is said', () => {
	const tooMuch = (what: 'files' | 'questions', most = mostSent[what]) => ({
		...{ refusal: 'too-much', what, most },
	});
	const files = folderOf(mostSent.files + 1, '');
	expect(readSent({ id: 'mine', files })).toEqual(tooMuch('files'));
	// So many that reading them would take minutes where it were quadratic: they are not read.
	const headings = '\n## A\n'.repeat(150_000);
	expect(readSent({ id: 'mine', files: { '1-a.quiz.md': headings } })).toEqual(
		tooMuch('questions'),
	);
	const lesson = { id: 'mine', files: Object.fromEntries(generatedLesson(21)) };
	expect(readSent(lesson, { files: 4, questions: 20 })).toEqual(tooMuch('questions', 20));
	expect(readSent(lesson, { files: 4, questions: 21 })).toHaveProperty('kept');
	expect(readSent(lesson, { files: 3, questions: 21 })).toEqual(tooMuch('files', 3));
}, 60_000);

test('the site’s lessons are ready for rooms, with the addresses of their pictures', () => {
	const site = readSite();
	expect(Object.keys(site)).toContain('kyrgyzstan-2019');
	expect(JSON.parse(site['kyrgyzstan-2019'] ?? '')).toMatchObject({ listed: true });
}, 60_000);

/** A thread that does what the text it is sent says. */
function obeying() {
	const file = join(mkdtempSync(join(tmpdir(), 'readback-thread-')), 'worker.mjs');
	writeFileSync(
		file,
		`import { parentPort, threadId } from 'node:worker_threads';
		parentPort.on('message', ({ sent }) => {
			if (sent === 'hang') for (;;);
			if (sent === 'throw') throw new Error('no');
			if (sent === 'exit') process.exit(1);
			if (sent === 'eat') for (const eaten = [];;) eaten.push(new Array(1e5).fill({}));
			parentPort.postMessage({ result: threadId });
		});`,
	);
	return readingThread(pathToFileURL(file));
}

test('a job that hangs, throws, ends its thread or eats its memory fails alone: the next has a fresh thread', async () => {
	const thread = obeying();
	const ask = (sent: string) =>
		thread.do<number>({ job: 'sent', sent }, sent === 'hang' ? 300 : 60_000);
	const first = await ask('');
	expect(await ask('')).toEqual(first);
	for (const bad of ['hang', 'throw', 'exit', 'eat']) {
		expect(await ask(bad), bad).toBe('failed');
		expect(await ask(''), bad).toHaveProperty('result');
	}
	expect(await ask('')).not.toEqual(first);
	const now = await ask('');
	const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
	expect(await thread.do({ job: 'sent', sent: deep }, 300)).toBe('failed');
	// Its time runs out over nobody else's work.
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect(await ask('')).toEqual(now);
	await thread.close();
	expect(await ask('')).toBe('failed');
}, 90_000);

test('senders take turns, and who sends too much is refused at once', async () => {
	const queue = fairQueue({ each: 3, all: 5 });
	const done: string[] = [];
	let go = (): void => undefined;
	const held = new Promise<void>((resolve) => (go = resolve));
	const add = (from: string) =>
		queue.add(from, async () => {
			await held;
			done.push(from);
		});
	const taken = ['flood', 'flood', 'flood', 'flood', 'flood', 'one', 'two', 'three'].map(add);
	expect(taken.map((each) => each !== undefined)).toEqual([
		...[true, true, true, true, false, true, true, false],
	]);
	go();
	for (const each of taken) await each;
	expect(done).toEqual(['flood', 'flood', 'one', 'two', 'flood', 'flood']);
	expect(queue.waiting()).toBe(0);
});
