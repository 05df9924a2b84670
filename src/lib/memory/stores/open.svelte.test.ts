import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './new-id.ts';
import { openStore } from './open.ts';

let count = 0;
const freshName = () => `open-${(count += 1)}-${performance.now()}`;
const line = (id: string) => ({ id, lesson: 'a' });

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** The lesson goes on, in memory alone, and says so. */
async function expectMemoryOnly(name: string) {
	const store = await openStore(name);
	expect(store.status).toEqual({ remembers: false, unsaved: 0 });
	await store.append([line('1')]);
	expect(await store.read('a')).toEqual([line('1')]);
	expect(store.status).toEqual({ remembers: false, unsaved: 0 });
	return store;
}

function openDirectly(name: string, version: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

it('remembers from one opening to the next', async () => {
	const name = freshName();
	const first = await openStore(name);
	await first.append([line('1')]);
	first.close();
	const second = await openStore(name);
	expect(second.status).toEqual({ remembers: true, unsaved: 0 });
	expect(await second.read('a')).toEqual([line('1')]);
	expect(second.device).toBe(first.device);
});

it('runs from memory where the browser has no database', async () => {
	vi.stubGlobal('indexedDB', undefined);
	await expectMemoryOnly(freshName());
});

it('runs from memory where the browser refuses, as in a private window', async () => {
	vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
		throw new DOMException('denied', 'SecurityError');
	});
	await expectMemoryOnly(freshName());
});

it('runs from memory, and leaves the log alone, where a later version made it', async () => {
	const name = freshName();
	(await openDirectly(name, 7)).close();
	await expectMemoryOnly(name);
	const later = await openDirectly(name, 7);
	expect(later.version).toBe(7);
	later.close();
});

it('runs from memory where another tab will not let go of the database', async () => {
	const name = freshName();
	const holding = await openDirectly(name, 1);
	const deletion = indexedDB.deleteDatabase(name);
	await new Promise((resolve) => (deletion.onblocked = resolve));
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const opening = expectMemoryOnly(name);
	await vi.advanceTimersByTimeAsync(3000);
	await opening;
	holding.close();
});

it('keeps what the database refuses, says so, and hands it over with the next append', async () => {
	const name = freshName();
	const store = await openStore(name);
	const heard: unknown[] = [];
	store.onStatus((status) => heard.push(status));
	const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	await store.append([line('1')]);
	await store.append([line('2')]);
	expect(await store.read('a')).toEqual([line('1'), line('2')]);
	full.mockRestore();
	await store.append([line('3')]);
	expect(await (await openStore(name)).read('a')).toEqual(['1', '2', '3'].map(line));
	expect(heard).toEqual([
		{ remembers: false, unsaved: 1 },
		{ remembers: false, unsaved: 2 },
		{ remembers: true, unsaved: 0 },
	]);
});

it('two tabs see each other’s lines', async () => {
	const name = freshName();
	const one = await openStore(name);
	const two = await openStore(name);
	let heard = 0;
	two.subscribe(() => (heard += 1));
	await one.append([line('1')]);
	await expect.poll(() => heard).toBe(1);
	expect(await two.read('a')).toEqual([line('1')]);
});

it('two tabs still share one log where the browser has no channels', async () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	const name = freshName();
	const one = await openStore(name);
	const two = await openStore(name);
	await one.append([line('1')]);
	expect(await two.read('a')).toEqual([line('1')]);
});

it('two tabs that open a new device at once agree on its name and its learner', async () => {
	const name = freshName();
	const [one, two] = await Promise.all([openStore(name), openStore(name)]);
	expect(one.device).toBe(two.device);
	expect((await one.learners()).all).toHaveLength(1);
});

it('makes ids without the functions that plain http lacks', () => {
	vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
	const ids = new Set(Array.from({ length: 1000 }, newId));
	expect(ids.size).toBe(1000);
});
