import { expect, it } from 'vitest';
import { Answers } from './answers.ts';
import { Keeping } from './keeping.ts';
import { FakeCaches, fetchFrom, listOf, siteOf } from './samples.ts';

/** A device that keeps the lesson `one`, and what happens on it. */
async function device({ online = true, inRoom = false, slow = false } = {}) {
	const site = siteOf('v1', 'one', 'two');
	const keeping = new Keeping({
		version: 'v1',
		caches: new FakeCaches(),
		fetch: fetchFrom(() => site),
	});
	await keeping.begin(listOf(site));
	for (const lesson of listOf(site).lessons) if (lesson.id === 'one') await keeping.keep(lesson);
	site.asked = [];
	const shown: string[] = [];
	/** Answers that are on their way, where the network is slow. */
	const onWay = { arrive: (): void => undefined };
	const arrived = new Promise<undefined>((resolve) => {
		onWay.arrive = () => resolve(undefined);
	});
	const answers = new Answers({
		keeping,
		fetch: async (asked) => {
			if (slow) await arrived;
			return fetchFrom(() => site)(asked);
		},
		isOnline: () => online,
		// A class waits for the network as long as this test does; others not at all where it is slow.
		wait: (ms) => (slow && ms < 1000 ? Promise.resolve() : new Promise(() => undefined)),
		wasInRoom: async () => inRoom,
		onShut: (path) => shown.push(path),
	});
	const ask = async (path: string, isPage = true) =>
		(await answers.answer(new Request(`http://site${path}`), path, isPage)).text();
	return { site, ask, arrive: () => onWay.arrive(), shown, answers };
}

it('a kept lesson is shown without a network, and a page that is not kept says why it is not', async () => {
	const { site, ask } = await device({ online: false });
	site.reach = 0;
	expect(await ask('/one')).toContain('>/one');
	expect(await ask('/one/quiz')).toContain('>/one/quiz');
	expect(await ask('/two')).toContain('>/offline');
	expect(await ask('/room/BCDFGH')).toContain('>/offline');
	await expect(ask('/two/questions/a.v1.json', false)).rejects.toThrow('no network');
});

it('a lesson that a class keeps shut is not shown while the server can be asked, and is again once it is open', async () => {
	const { site, ask } = await device();
	site.shut = new Set(['one']);
	expect(await ask('/one')).toBe('in session');
	expect(await ask('/one/questions/a.v1.json', false)).toBe('in session');
	site.shut = new Set();
	expect(await ask('/one')).toContain('>/one');
});

it('where the network is slow a kept lesson is shown, and taken away as soon as the server says that it is shut', async () => {
	const { site, ask, arrive, shown } = await device({ slow: true });
	site.shut = new Set(['one']);
	expect(await ask('/one')).toContain('>/one');
	expect(shown).toEqual([]);
	arrive();
	await expect.poll(() => shown).toEqual(['/one']);
	// From then on the server is waited for.
	expect(await ask('/one')).toBe('in session');
});

it('a device that was in a class waits for the server’s word, however slow', async () => {
	const { site, ask, arrive } = await device({ slow: true, inRoom: true });
	site.shut = new Set(['one']);
	const answer = ask('/one');
	arrive();
	expect(await answer).toBe('in session');
});

it('a network that is there and gives no answer does not keep a kept lesson back', async () => {
	const { site, ask } = await device();
	site.reach = 0;
	expect(await ask('/one')).toContain('>/one');
});

it('what is no page of a learner goes its own way', async () => {
	const { answers } = await device();
	for (const path of ['/room/BCDFGH/stream', '/edit/lessons/one.json', '/service-worker.js'])
		expect(answers.concerns(path, false), path).toBe(false);
	for (const path of ['/one/outline.svg', '/one/questions/a.v1.json', '/icon-192.png'])
		expect(answers.concerns(path, false), path).toBe(true);
	expect(answers.concerns('/room/BCDFGH', true)).toBe(true);
});
