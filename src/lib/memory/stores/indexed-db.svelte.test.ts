import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { storeContract } from './contract.ts';
import { indexedDbStore } from './indexed-db.ts';
import { tabChannel } from './tab-channel.ts';

let count = 0;
const opened: Store[] = [];
const freshName = () => `contract-${(count += 1)}-${performance.now()}`;

async function open(name: string): Promise<Store> {
	const store = await indexedDbStore(name, `device-${(count += 1)}`, tabChannel(name));
	opened.push(store);
	return store;
}

afterEach(() => {
	for (const store of opened.splice(0)) store.close();
});

storeContract('the store in IndexedDB', () => {
	const name = freshName();
	return { open: () => open(name) };
});

describe('the store in IndexedDB', () => {
	it('keeps nothing of an append that the database refuses midway', async () => {
		const store = await open(freshName());
		const add = IDBObjectStore.prototype.add;
		let calls = 0;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
			calls += 1;
			if (calls === 2) throw new DOMException('no room', 'QuotaExceededError');
			return add.apply(this, given);
		};
		try {
			const lines = ['1', '2', '3'].map((id) => ({ id, lesson: 'a' }));
			await expect(store.append(lines)).rejects.toThrow('no room');
		} finally {
			IDBObjectStore.prototype.add = add;
		}
		expect(await store.read()).toEqual([]);
	});

	it('lets another tab delete the database, and begins anew afterwards', async () => {
		const name = freshName();
		const store = await open(name);
		await store.append([{ id: '1', lesson: 'a' }]);
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase(name);
			request.onsuccess = () => resolve();
			request.onblocked = () => reject(new Error('The store stands in the way.'));
		});
		expect(await store.read()).toEqual([]);
		await store.append([{ id: '2', lesson: 'a' }]);
		expect(await (await open(name)).read()).toEqual([{ id: '2', lesson: 'a' }]);
	});
});
