import { afterEach, expect, it, vi } from 'vitest';
import { journal } from './journal.ts';
import { openStore } from './open.ts';

let count = 0;
const freshName = () => `journal-${(count += 1)}-${performance.now()}`;
/** Keys of what is set aside. */
const waiting = () => Object.keys(localStorage).filter((key) => key.includes('-journal '));
const line = (id: string, more = {}) => ({ id, lesson: 'a', ...more });

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	localStorage.clear();
});

it('lines come back in the order written, over openings, each learner’s apart', () => {
	const name = freshName();
	const first = journal(name);
	for (let n = 0; n < 12; n++) first.write('ada', [line(`${n}`)]);
	journal(name).write('ada', [line('later'), line('last')]);
	journal(name).write('a', [line('x')]);
	const ids = (learner: string) => first.read(learner).map(({ id }) => id);
	expect(ids('ada')).toEqual([...Array.from({ length: 12 }, (_, n) => `${n}`), 'later', 'last']);
	expect(ids('a')).toEqual(['x']);
	first.drop('ada', [line('3'), line('later')]);
	expect(ids('ada')).toEqual(['0', '1', '2', ...'456789'.split(''), '10', '11', 'later', 'last']);
	first.retain(['a']);
	expect(ids('ada')).toEqual([]);
	first.drop('a');
	expect(waiting()).toEqual([]);
});

it('it is bounded, and full or refused it says so and throws nothing', () => {
	const own = journal(freshName());
	const long = line('1', { response: 'x'.repeat(30_000) });
	const written = Array.from({ length: 10 }, () => own.write('ada', [long]));
	expect(written.filter(Boolean)).toHaveLength(6);
	own.drop('ada');
	expect(own.write('ada', [long])).toBe(true);
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	expect(own.write('ada', [line('1')])).toBe(false);
	vi.stubGlobal('localStorage', undefined);
	expect(own.write('ada', [line('1')])).toBe(false);
	expect(own.read('ada')).toEqual([]);
	own.drop('ada');
	own.retain([]);
});

it('what stands there that no journal wrote is passed over', () => {
	const name = freshName();
	const own = journal(name);
	own.write('ada', [line('1')]);
	for (const [at, text] of ['{', 'null', '[1]', '[{"id":1}]', '"x"'].entries())
		localStorage.setItem(`${name}-journal "ada" 0 ${at}`, text);
	expect(own.read('ada')).toEqual([line('1')]);
});

it('an opening takes in what the last page had no time to keep, and forgets what is nobody’s', async () => {
	const name = freshName();
	journal(name).write('first', [line('1'), line('2')]);
	journal(name).write('nobody', [line('3')]);
	const store = await openStore(name);
	expect(await store.read('a')).toEqual([line('1'), line('2')]);
	expect(waiting()).toEqual([]);
	expect(store.status).toEqual({ remembers: true, unsaved: 0 });
});

it('two tabs that open at once take in the same lines once', async () => {
	const name = freshName();
	journal(name).write('first', [line('1'), line('2')]);
	const [one, two] = await Promise.all([openStore(name), openStore(name)]);
	await one.append([line('3')]);
	await two.append([line('4')]);
	expect(await two.read()).toEqual(['1', '2', '3', '4'].map((id) => line(id)));
	expect(waiting()).toEqual([]);
});

it('while the database refuses, lines wait there over openings', async () => {
	const name = freshName();
	const store = await openStore(name);
	const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	await store.append([line('1')]);
	expect(store.safe).toBe(true);
	const next = await openStore(name);
	expect(next.status).toEqual({ remembers: false, unsaved: 1 });
	expect(await next.read()).toEqual([line('1')]);
	full.mockRestore();
	const last = await openStore(name);
	expect(await last.read()).toEqual([line('1')]);
	expect(last.status).toEqual({ remembers: true, unsaved: 0 });
	expect(waiting()).toEqual([]);
});

it('a tab sees at once that another has written, and what it has set aside; its own writes are no news', async () => {
	const name = freshName();
	const [one, two] = [await openStore(name), await openStore(name)];
	const before = one.elsewhere;
	await one.append([line('1')]);
	expect(one.elsewhere).toBe(before);
	const behind = two.elsewhere;
	const appending = two.append([line('2')]);
	expect(one.elsewhere).not.toBe(before);
	expect(await one.read('a')).toEqual([line('1'), line('2')]);
	const seen = one.elsewhere;
	// Not hidden by a write of one's own before one looks.
	await Promise.all([appending, two.append([line('3')])]);
	await one.append([line('4')]);
	expect(one.elsewhere).not.toBe(seen);
	await two.append([line('5')]);
	expect(two.elsewhere).not.toBe(behind);
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
		throw new DOMException('refused', 'SecurityError');
	});
	expect(one.elsewhere).toBeNaN();
});
