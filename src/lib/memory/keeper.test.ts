import { describe, expect, it } from 'vitest';
import { keeper } from './keeper.ts';
import type { Store } from './store.ts';
import { emptyShelf, inMemoryStore } from './stores/in-memory.ts';
import { storeContract } from './stores/contract.ts';

const line = (id: string, lesson = 'a') => ({ id, lesson });

/** A store that refuses everything while `broken` is set, as a full or withdrawn database does. */
function breakable() {
	const under = inMemoryStore(emptyShelf('device-1'));
	const state = { broken: false };
	const unless = async <T>(act: () => Promise<T>): Promise<T> => {
		if (state.broken) throw new Error('full');
		return act();
	};
	const store: Store = {
		...under,
		append: (lines) => unless(() => under.append(lines)),
		read: (lesson) => unless(() => under.read(lesson)),
		keepDraft: (run, question, draft) => unless(() => under.keepDraft(run, question, draft)),
		readDraft: (run, question) => unless(() => under.readDraft(run, question)),
		learners: () => unless(under.learners),
		chooseLearner: (id) => unless(() => under.chooseLearner(id)),
	};
	return { under, state, kept: keeper(store, true) };
}

storeContract('a keeper over a store', () => {
	const shelf = emptyShelf('device-1');
	return {
		open: async () => {
			const store = keeper(inMemoryStore(shelf), true);
			// What a keeper promises instead of rejecting: the line waits, and the status says so.
			const append: Store['append'] = async (lines) => {
				await store.append(lines);
				if (store.status.unsaved > 0) throw new Error('not kept');
			};
			return { ...store, append };
		},
	};
});

describe('while the store refuses', () => {
	it('lines stay readable and in order, and reach the store with the next append, once', async () => {
		const { under, state, kept } = breakable();
		await kept.append([line('1')]);
		state.broken = true;
		await kept.append([line('2')]);
		await Promise.all([kept.append([line('3')]), kept.append([line('4', 'b')])]);
		expect(kept.status).toEqual({ remembers: false, unsaved: 3 });
		expect(await kept.read('b')).toEqual([line('4', 'b')]);
		state.broken = false;
		expect(await kept.read('a')).toEqual([line('1'), line('2'), line('3')]);
		await kept.append([]);
		expect(kept.status).toEqual({ remembers: true, unsaved: 0 });
		expect(await under.read()).toEqual([line('1'), line('2'), line('3'), line('4', 'b')]);
	});

	it('reading, drafts and the list of learners never reject, and the status says what is wrong', async () => {
		const { state, kept } = breakable();
		state.broken = true;
		expect(await kept.read()).toEqual([]);
		await kept.keepDraft('r', 'q', 1);
		expect(await kept.readDraft('r', 'q')).toBeUndefined();
		expect((await kept.learners()).chosen).toBe('first');
		expect(kept.status.remembers).toBe(false);
	});

	it('nobody else can begin before the lines of this learner are kept', async () => {
		const { state, kept, under } = breakable();
		await kept.nameLearner({ id: 'ada', name: 'A' });
		state.broken = true;
		await kept.append([line('1')]);
		await expect(kept.chooseLearner('ada')).rejects.toThrow();
		state.broken = false;
		await kept.chooseLearner('ada');
		expect(await kept.read()).toEqual([]);
		await under.chooseLearner('first');
		expect(await under.read()).toEqual([line('1')]);
	});
});

it('a line that is no JSON is refused alone and does not hold up the others', async () => {
	const { kept } = breakable();
	const poison = { ...line('1'), n: 1n };
	await expect(kept.append([poison])).rejects.toThrow();
	await kept.append([line('2')]);
	expect(await kept.read()).toEqual([line('2')]);
	expect(kept.status).toEqual({ remembers: true, unsaved: 0 });
});

it('clearing forgets lines that were still waiting', async () => {
	const { state, kept } = breakable();
	state.broken = true;
	await kept.append([line('1')]);
	state.broken = false;
	await kept.clear();
	await kept.append([]);
	expect(await kept.read()).toEqual([]);
});

it('a store that is only memory says so from the start and after each append', async () => {
	const kept = keeper(inMemoryStore(emptyShelf('device-1')), false);
	expect(kept.status.remembers).toBe(false);
	await kept.append([line('1')]);
	expect(kept.status).toEqual({ remembers: false, unsaved: 0 });
});
