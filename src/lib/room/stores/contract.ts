import { describe, expect, test } from 'vitest';
import type { RoomStore } from '../server/store.ts';

/** A store on ground of its own; `again` opens the same ground a second time (undefined: it has none to share). */
interface StoreFixture {
	readonly store: RoomStore;
	again?(): RoomStore;
}

const event = (text: string, at = 1) => ({ at, text });

/** What every store promises, tried on each alike. */
export function storeContract(name: string, make: () => StoreFixture): void {
	describe(`${name} keeps the promises of a room store`, () => {
		const withStore = (title: string, run: (ground: StoreFixture) => Promise<void>) =>
			test(title, async () => {
				const ground = make();
				await run(ground).finally(() => ground.store.close());
			});

		withStore('what is appended is read back in order, from any place', async ({ store }) => {
			expect(await store.append('AAAAAA', 0, [event('a'), event('b', 2)])).toBe('done');
			expect(await store.append('AAAAAA', 2, [event('c', 3)])).toBe('done');
			expect(await store.read('AAAAAA', 0)).toEqual([
				{ sequence: 1, at: 1, text: 'a' },
				{ sequence: 2, at: 2, text: 'b' },
				{ sequence: 3, at: 3, text: 'c' },
			]);
			expect(await store.read('AAAAAA', 2)).toEqual([{ sequence: 3, at: 3, text: 'c' }]);
			expect(await store.read('BBBBBB', 0)).toEqual([]);
		});

		withStore('an append at another place than expected changes nothing', async ({ store }) => {
			await store.append('AAAAAA', 0, [event('a')]);
			expect(await store.append('AAAAAA', 0, [event('x'), event('y')])).toBe('conflict');
			expect(await store.append('AAAAAA', 5, [event('x')])).toBe('conflict');
			expect(await store.read('AAAAAA', 0)).toHaveLength(1);
		});

		withStore('of many that expect the same place exactly one is done', async ({ store }) => {
			const tries = Array.from({ length: 20 }, (_, i) =>
				store.append('AAAAAA', 0, [event(`${i}`)]),
			);
			const outcomes = await Promise.all(tries);
			expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
			expect(await store.read('AAAAAA', 0)).toHaveLength(1);
		});

		withStore('appends that follow each other need not wait for each other', async ({ store }) => {
			const chain = Array.from({ length: 50 }, (_, i) =>
				store.append('AAAAAA', i, [event(`${i}`)]),
			);
			expect(new Set(await Promise.all(chain))).toEqual(new Set(['done']));
			const texts = (await store.read('AAAAAA', 0)).map(({ text }) => text);
			expect(texts).toEqual(Array.from({ length: 50 }, (_, i) => `${i}`));
		});

		withStore('a conflict in one room leaves the others be', async ({ store }) => {
			const both = [
				store.append('AAAAAA', 3, [event('x')]),
				store.append('BBBBBB', 0, [event('y')]),
			];
			expect(await Promise.all(both)).toEqual(['conflict', 'done']);
		});

		withStore('a subscriber hears of growth and deletion until it stops', async ({ store }) => {
			let heard = 0;
			const stop = store.subscribe('AAAAAA', () => heard++);
			await store.append('AAAAAA', 0, [event('a')]);
			await store.append('BBBBBB', 0, [event('b')]);
			await expect.poll(() => heard).toBe(1);
			await store.delete('AAAAAA');
			expect(heard).toBe(2);
			stop();
			await store.append('AAAAAA', 0, [event('c')]);
			expect(await store.read('AAAAAA', 0)).toHaveLength(1);
			expect(heard).toBe(2);
		});

		withStore('a lease has one holder until it runs out', async ({ store }) => {
			expect(await store.lease('care', 'one', 0, 100)).toBe(true);
			expect(await store.lease('care', 'two', 50, 150)).toBe(false);
			expect(await store.lease('care', 'one', 60, 200)).toBe(true);
			expect(await store.lease('care', 'two', 200, 300)).toBe(true);
			expect(await store.lease('other', 'one', 0, 100)).toBe(true);
		});

		withStore('rooms are listed with their times, and the old ones expire', async ({ store }) => {
			await store.append('AAAAAA', 0, [event('a', 10), event('b', 20)]);
			await store.append('BBBBBB', 0, [event('c', 15)]);
			const rooms = [...(await store.list())].sort((a, b) => (a.room < b.room ? -1 : 1));
			expect(rooms).toEqual([
				{ room: 'AAAAAA', sequence: 2, firstAt: 10, lastAt: 20 },
				{ room: 'BBBBBB', sequence: 1, firstAt: 15, lastAt: 15 },
			]);
			expect(await store.expire(20)).toEqual(['BBBBBB']);
			expect((await store.list()).map(({ room }) => room)).toEqual(['AAAAAA']);
		});

		withStore('what a room hides is kept with it, and goes with it', async ({ store }) => {
			for (const room of ['AAAAAA', 'BBBBBB', 'CCCCCC'])
				await store.append(room, 0, [event('a', room === 'BBBBBB' ? 5 : 50)]);
			await store.hide({ room: 'AAAAAA', lesson: 'one', seenAt: 1 });
			await store.hide({ room: 'BBBBBB', lesson: 'one', seenAt: 2, until: 3 });
			await store.hide({ room: 'CCCCCC', lesson: 'two', seenAt: 4 });
			await store.hide({ room: 'AAAAAA', lesson: 'one', seenAt: 7 });
			const all = async () => [...(await store.hidden())].sort((a, b) => a.seenAt - b.seenAt);
			expect(await all()).toEqual([
				{ room: 'BBBBBB', lesson: 'one', seenAt: 2, until: 3 },
				{ room: 'CCCCCC', lesson: 'two', seenAt: 4 },
				{ room: 'AAAAAA', lesson: 'one', seenAt: 7 },
			]);
			await store.expire(20);
			await store.delete('CCCCCC');
			expect((await all()).map(({ room }) => room)).toEqual(['AAAAAA']);
			await store.show('AAAAAA');
			expect(await all()).toEqual([]);
		});

		withStore('a deleted room can be made anew from its first event', async ({ store }) => {
			await store.append('AAAAAA', 0, [event('a')]);
			await store.delete('AAAAAA');
			expect(await store.read('AAAAAA', 0)).toEqual([]);
			expect(await store.append('AAAAAA', 0, [event('b')])).toBe('done');
		});

		withStore('two processes on one store never write the same place', async (ground) => {
			if (!ground.again) return;
			const other = ground.again();
			let heard = 0;
			other.subscribe('AAAAAA', () => heard++);
			await other.read('AAAAAA', 0);
			// The first poll only notes where the store stands; what is written after it is announced.
			await new Promise((resolve) => setTimeout(resolve, 60));
			const both = await Promise.all([
				ground.store.append('AAAAAA', 0, [event('one')]),
				other.append('AAAAAA', 0, [event('two')]),
			]);
			expect([...both].sort()).toEqual(['conflict', 'done']);
			expect(await other.read('AAAAAA', 0)).toEqual(await ground.store.read('AAAAAA', 0));
			await expect.poll(() => heard).toBeGreaterThan(0);
			await other.close();
		});
	});
}
