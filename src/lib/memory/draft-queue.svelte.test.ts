import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { draftQueue } from './draft-queue.ts';
import type { Store } from './store.ts';
import { draftsAside } from './stores/drafts-aside.ts';
import { emptyShelf, inMemoryStore } from './stores/in-memory.ts';
import { openStore } from './stores/open.ts';

let count = 0;
const freshName = () => `drafts-${(count += 1)}-${performance.now()}`;
const aside = () => Object.keys(localStorage).filter((key) => key.includes('-draft '));

afterEach(() => localStorage.clear());

/** A store that writes a draft when told to, and counts. */
function slow() {
	const under = inMemoryStore(emptyShelf('device-1'));
	const gates: (() => void)[] = [];
	const state = { writes: 0, refuses: false };
	const store: Store = {
		...under,
		async keepDraft(run, question, draft) {
			state.writes += 1;
			await new Promise<void>((go) => gates.push(go));
			if (state.refuses) throw new Error('full');
			await under.keepDraft(run, question, draft);
		},
	};
	const go = async () => {
		for (const gate of gates.splice(0)) gate();
		await new Promise((done) => setTimeout(done));
	};
	return { under, store, state, go };
}

it('what is typed faster than a store writes is written once and newest, and read at once', async () => {
	const { under, store, state, go } = slow();
	const name = freshName();
	const queue = draftQueue(store, draftsAside(name));
	const kept = Array.from({ length: 40 }, (_, n) => queue.keep('r', 'q', `text ${n}`));
	expect(await queue.read('r', 'q')).toBe('text 39');
	await go();
	await go();
	await Promise.all(kept);
	expect(state.writes).toBe(2);
	expect(await under.readDraft('r', 'q')).toBe('text 39');
	expect(aside()).toEqual([]);
});

it('a page that ends before the store has written leaves the newest to the next', async () => {
	const { store } = slow();
	const name = freshName();
	const queue = draftQueue(store, draftsAside(name));
	for (const text of ['a', 'ab', 'abc']) void queue.keep('r', 'q', text);
	void queue.keep('r', 'other', 'x');
	const under = inMemoryStore(emptyShelf('device-1'));
	const next = draftQueue(under, draftsAside(name));
	expect(await next.read('r', 'q')).toBe('abc');
	await next.takeIn();
	expect(await under.readDraft('r', 'q')).toBe('abc');
	expect(await under.readDraft('r', 'other')).toBe('x');
	expect(aside()).toEqual([]);
});

it('what the store refuses stays aside, and goes with the next', async () => {
	const { under, store, state, go } = slow();
	const queue = draftQueue(store, draftsAside(freshName()));
	state.refuses = true;
	const refused = queue.keep('r', 'q', 1);
	await go();
	await expect(refused).rejects.toThrow();
	expect(await queue.read('r', 'q')).toBe(1);
	state.refuses = false;
	const kept = queue.keep('r', 'q', 2);
	await go();
	await kept;
	expect(await under.readDraft('r', 'q')).toBe(2);
	expect(aside()).toEqual([]);
});

it('at any moment of any typing, a next page reads what was typed last', async () => {
	const step = fc.oneof(
		fc.record({ question: fc.constantFrom('q', 'p'), text: fc.string() }),
		fc.constant('go'),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(step), async (steps) => {
			const { under, store, go } = slow();
			const name = freshName();
			const queue = draftQueue(store, draftsAside(name));
			const last = new Map<string, string>();
			for (const each of steps) {
				if (typeof each === 'string') await go();
				else {
					void queue.keep('r', each.question, each.text);
					last.set(each.question, each.text);
				}
				const next = draftQueue(under, draftsAside(name));
				for (const [question, text] of last) expect(await next.read('r', question)).toBe(text);
			}
		}),
		{ numRuns: 60 },
	);
});

it('what something else wrote there is passed over, and what is nobody’s is forgotten', async () => {
	const name = freshName();
	const drafts = draftsAside(name);
	const mine = { learner: 'first', run: 'r', question: 'q', draft: 1 };
	drafts.write(mine);
	drafts.write({ ...mine, learner: 'nobody' });
	for (const [at, text] of ['{', 'null', '[1]', '{"learner":"first","run":1}'].entries())
		localStorage.setItem(`${name}-draft "first" ${at}`, text);
	expect(drafts.read('first')).toEqual([mine]);
	const store = await openStore(name);
	expect(await store.readDraft('r', 'q')).toBe(1);
	expect(drafts.read('nobody')).toEqual([]);
	await store.clear();
	expect(await store.readDraft('r', 'q')).toBeUndefined();
	drafts.write({ ...mine, draft: 'x'.repeat(100_000) });
	expect(drafts.read('first')).toEqual([]);
});
