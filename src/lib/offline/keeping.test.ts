import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Keeping } from './keeping.ts';
import { shellId } from './list.ts';
import { FakeCaches, fetchFrom, listOf, siteOf, type Site } from './samples.ts';

const partOf = (site: Site, id: string) => {
	const list = listOf(site);
	const found = [list.shell, ...list.lessons].find((part) => part.id === id);
	if (!found) throw new Error(id);
	return found;
};

/** The device with these caches under a version, before a site that may change under it. */
const deviceAt = (caches: FakeCaches, version: string, site: () => Site) =>
	new Keeping({ version, caches, fetch: fetchFrom(site) });

/** What all pages of a version that are found say: they are of it, and a lesson has all of them or none. */
async function expectWhole(device: Keeping, site: Site): Promise<void> {
	for (const { id, addresses } of [listOf(site).shell, ...listOf(site).lessons]) {
		const found = await Promise.all(addresses.map((address) => device.find(id, address)));
		const texts = await Promise.all(found.map(async (each) => each?.text()));
		expect(new Set(texts.map((text) => text === undefined)).size).toBe(1);
		for (const text of texts.filter((each) => each !== undefined))
			expect(text).toContain(`data-version="${site.version}"`);
	}
}

it('a part is there whole or not at all, wherever the network ends or storage is full, and the next time makes it whole', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: 8 }), fc.nat({ max: 10 }), async (reach, room) => {
			const site = siteOf('v1', 'one', 'two');
			const caches = new FakeCaches();
			const device = deviceAt(caches, 'v1', () => site);
			const all = async () => {
				await device.begin(listOf(site));
				for (const lesson of listOf(site).lessons) await device.keep(lesson);
			};
			[site.reach, caches.room] = [reach, room];
			await all().catch(() => undefined);
			await expectWhole(device, site);
			[site.reach, caches.room] = [Infinity, Infinity];
			await all();
			await expectWhole(device, site);
			expect(await device.kept(listOf(site).lessons)).toEqual(['one', 'two']);
		}),
	);
});

it('an update that ends anywhere leaves the version before whole; done, it has every lesson that was kept and is still there', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.nat({ max: 9 }),
			fc.option(fc.nat({ max: 20 }), { nil: Infinity }),
			async (reach, room) => {
				const old = siteOf('v1', 'one', 'two', 'gone');
				const now = siteOf('v2', 'one', 'two');
				const caches = new FakeCaches();
				const before = deviceAt(caches, 'v1', () => old);
				await before.begin(listOf(old));
				for (const id of ['one', 'gone']) await before.keep(partOf(old, id));
				const after = deviceAt(caches, 'v2', () => now);
				[now.reach, caches.room] = [reach, room];
				await after.begin(listOf(now)).catch(() => undefined);
				await expectWhole(after, now);
				expect(await before.kept(listOf(old).lessons)).toEqual(['one', 'gone']);
				await expectWhole(before, old);
				[now.reach, caches.room] = [Infinity, Infinity];
				await after.begin(listOf(now));
				expect(await after.kept([...listOf(now).lessons])).toEqual(['one']);
				await after.sweep();
				await expectWhole(before, { ...old, lessons: {} });
				expect(await before.find('one', '/one')).toBeUndefined();
				expect(await after.find('one', '/one')).toBeDefined();
			},
		),
	);
});

it('a server that is updated while a lesson is fetched gives no lesson', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: 6 }), async (after) => {
			const [old, now] = [siteOf('v1', 'one'), siteOf('v2', 'one')];
			const device = deviceAt(new FakeCaches(), 'v1', () => (old.asked.length < after ? old : now));
			await device.keep(partOf(old, 'one')).catch(() => undefined);
			await expectWhole(device, old);
		}),
	);
});

it('a lesson that a class keeps shut is not kept; one that is kept stays', async () => {
	const site = siteOf('v1', 'one', 'two');
	const device = deviceAt(new FakeCaches(), 'v1', () => site);
	await device.keep(partOf(site, 'one'));
	site.shut = new Set(['one', 'two']);
	await expect(device.keep(partOf(site, 'two'))).rejects.toThrow();
	expect(await device.kept(listOf(site).lessons)).toEqual(['one']);
});

it('what was fetched is not fetched again, and what is named by its content is taken over from the version before', async () => {
	const site = siteOf('v1', 'one');
	const device = deviceAt(new FakeCaches(), 'v1', () => site);
	await device.keep(partOf(site, 'one'));
	site.asked = [];
	await device.keep(partOf(site, 'one'));
	expect(site.asked).toEqual([]);
	const again = { ...site, asked: [] };
	const caches = new FakeCaches();
	await deviceAt(caches, 'v0', () => ({ ...site, version: 'v0' })).keep({
		...partOf(site, 'one'),
		id: 'other',
	});
	await deviceAt(caches, 'v1', () => again).keep(partOf(site, 'one'));
	expect(again.asked.toSorted()).toEqual(['/one', '/one/quiz']);
});

it('a lesson that is let go of is gone in every version, and the site stays', async () => {
	const site = siteOf('v1', 'one');
	const device = deviceAt(new FakeCaches(), 'v1', () => site);
	await device.begin(listOf(site));
	await device.keep(partOf(site, 'one'));
	await device.drop('one');
	expect(await device.find('one', '/one')).toBeUndefined();
	expect(await device.isWhole(shellId)).toBe(true);
});
