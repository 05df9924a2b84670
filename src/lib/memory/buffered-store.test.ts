import { describe, expect, it } from 'vitest';
import { bufferedStore } from './buffered-store.ts';
import type { Journal, Line, Store } from './store.ts';
import { emptyShelf, inMemoryStore } from './stores/in-memory.ts';
import { storeContract } from './stores/contract.ts';
import { draftsAside } from './stores/drafts-aside.ts';

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
	return { under, state, buffered: bufferedStore(store, true) };
}

storeContract('a bufferedStore over a store', () => {
	const shelf = emptyShelf('device-1');
	return {
		open: async () => {
			const store = bufferedStore(inMemoryStore(shelf), true);
			// What a bufferedStore promises instead of rejecting: the line waits, and the status says so.
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
		const { under, state, buffered } = breakable();
		await buffered.append([line('1')]);
		state.broken = true;
		await buffered.append([line('2')]);
		await Promise.all([buffered.append([line('3')]), buffered.append([line('4', 'b')])]);
		expect(buffered.status).toEqual({ remembers: false, unsaved: 3 });
		expect(await buffered.read('b')).toEqual([line('4', 'b')]);
		state.broken = false;
		expect(await buffered.read('a')).toEqual([line('1'), line('2'), line('3')]);
		await buffered.append([]);
		expect(buffered.status).toEqual({ remembers: true, unsaved: 0 });
		expect(await under.read()).toEqual([line('1'), line('2'), line('3'), line('4', 'b')]);
	});

	it('reading, drafts and the list of learners never reject, and the status says what is wrong', async () => {
		const { state, buffered } = breakable();
		state.broken = true;
		expect(await buffered.read()).toEqual([]);
		await buffered.keepDraft('r', 'q', 1);
		expect(await buffered.readDraft('r', 'q')).toBeUndefined();
		expect((await buffered.learners()).chosen).toBe('first');
		expect(buffered.status.remembers).toBe(false);
	});

	it('nobody else can begin before the lines of this learner are kept', async () => {
		const { state, buffered, under } = breakable();
		await buffered.nameLearner({ id: 'ada', name: 'A' });
		state.broken = true;
		await buffered.append([line('1')]);
		await expect(buffered.chooseLearner('ada')).rejects.toThrow();
		state.broken = false;
		await buffered.chooseLearner('ada');
		expect(await buffered.read()).toEqual([]);
		await under.chooseLearner('first');
		expect(await under.read()).toEqual([line('1')]);
	});
});

it('a line that is no JSON is refused alone and does not hold up the others', async () => {
	const { buffered } = breakable();
	const poison = { ...line('1'), n: 1n };
	await expect(buffered.append([poison])).rejects.toThrow();
	await buffered.append([line('2')]);
	expect(await buffered.read()).toEqual([line('2')]);
	expect(buffered.status).toEqual({ remembers: true, unsaved: 0 });
});

it('clearing forgets lines that were still waiting', async () => {
	const { state, buffered } = breakable();
	state.broken = true;
	await buffered.append([line('1')]);
	state.broken = false;
	await buffered.clear();
	await buffered.append([]);
	expect(await buffered.read()).toEqual([]);
});

it('a store that is only memory says so from the start and after each append', async () => {
	const buffered = bufferedStore(inMemoryStore(emptyShelf('device-1')), false);
	expect(buffered.status.remembers).toBe(false);
	await buffered.append([line('1')]);
	expect(buffered.status).toEqual({ remembers: false, unsaved: 0 });
});

it('a line appended while another is being written is kept too', async () => {
	const under = inMemoryStore(emptyShelf('device-1'));
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	const slow: Store = {
		...under,
		async append(lines) {
			await gate;
			await under.append(lines);
		},
	};
	const buffered = bufferedStore(slow, true);
	const first = buffered.append([line('1')]);
	// The first is on its way now: a turn of the queue later.
	await Promise.resolve();
	const second = buffered.append([line('2')]);
	go();
	await Promise.all([first, second]);
	expect(await under.read()).toEqual([line('1'), line('2')]);
	expect(buffered.status).toEqual({ remembers: true, unsaved: 0 });
});

describe('with a journal', () => {
	/** One that lies in memory, as localStorage would over several pages; full while `full` is set. */
	function shelfJournal() {
		const writes: { readonly learner: string; readonly lines: readonly Line[] }[] = [];
		const state = { full: false };
		const journal: Journal = {
			write(learner, lines) {
				if (!state.full) writes.push({ learner, lines });
				return !state.full;
			},
			read: (learner) => writes.flatMap((each) => (each.learner === learner ? each.lines : [])),
			drop(learner, lines) {
				const left = writes.filter(
					(each) =>
						each.learner !== learner ||
						(lines && !each.lines.every(({ id }) => lines.some((line) => line.id === id))),
				);
				writes.splice(0, writes.length, ...left);
			},
			elsewhere: () => 0,
			retain: () => {},
			drafts: draftsAside('nowhere'),
		};
		return { journal, writes, state };
	}

	it('a line stands there before anything is awaited, and no longer once the store has it', async () => {
		const { under } = breakable();
		const { journal, writes } = shelfJournal();
		const buffered = bufferedStore(under, true, journal);
		const appending = buffered.append([line('1'), line('2')]);
		expect(writes).toEqual([{ learner: 'first', lines: [line('1'), line('2')] }]);
		expect(buffered.safe).toBe(true);
		await appending;
		expect(writes).toEqual([]);
		expect(buffered.safe).toBe(true);
	});

	it('what the last page had no time to keep goes first, in its order, and once', async () => {
		const { under } = breakable();
		const { journal, writes } = shelfJournal();
		journal.write('first', [line('1')]);
		journal.write('first', [line('2')]);
		journal.write('ada', [line('9')]);
		await under.append([line('1')]);
		const buffered = bufferedStore(under, true, journal);
		await buffered.append([line('3')]);
		expect(await under.read()).toEqual([line('1'), line('2'), line('3')]);
		await buffered.nameLearner({ id: 'ada', name: 'A' });
		await buffered.chooseLearner('ada');
		expect(await buffered.read()).toEqual([line('9')]);
		expect(writes).toEqual([]);
	});

	it('what both refuse is not safe, and what the store refuses alone is', async () => {
		const { journal, writes, state: shelf } = shelfJournal();
		const { under, state } = breakable();
		const refusing: Store = {
			...under,
			append: (lines) => (state.broken ? Promise.reject(new Error('full')) : under.append(lines)),
		};
		const buffered = bufferedStore(refusing, true, journal);
		state.broken = true;
		await buffered.append([line('1')]);
		expect(buffered.status).toEqual({ remembers: false, unsaved: 1 });
		expect(buffered.safe).toBe(true);
		expect(writes).toHaveLength(1);
		shelf.full = true;
		await buffered.append([line('2')]);
		expect(buffered.safe).toBe(false);
		// Another page begins where this one was closed: what stood in the journal is there.
		expect(await bufferedStore(under, true, journal).read()).toEqual([line('1')]);
		state.broken = false;
		await buffered.append([]);
		expect(buffered.safe).toBe(true);
		expect(writes).toEqual([]);
	});

	it('what is cleared does not come back from it', async () => {
		const { under } = breakable();
		const { journal } = shelfJournal();
		const buffered = bufferedStore(under, true, journal);
		journal.write('first', [line('1')]);
		await buffered.clear();
		await bufferedStore(under, true, journal).append([]);
		expect(await under.read()).toEqual([]);
	});
});
