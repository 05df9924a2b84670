import { copied, type Journal, type Line } from '../store.ts';
import { draftsAside } from './drafts-aside.ts';
import { attempt, keysIn } from './local-storage.ts';
import { newId } from './new-id.ts';

/** More than this (characters) means that nothing takes the lines in: what comes then is not set aside. */
const MOST = 200_000;

/**
 * A journal in localStorage: a key for each write, gone once the store has its lines. Tabs share it, and the next opening takes
 * in what the last one left. One more key names the write that was last, so that a tab sees at once that another has written.
 */
export function journal(name: string): Journal {
	const prefix = `${name}-journal `;
	const of = (learner: string) => `${prefix}${JSON.stringify(learner)} `;
	// Sorted by key, writes of one opening stand in their order, and after those of openings before.
	const opening = `${Date.now()}-${newId()}`;
	const latest = `${name}-latest`;
	const drafts = draftsAside(name);
	let count = 0;
	let seen = attempt(null, (storage) => storage.getItem(latest));
	let others = 0;
	/** What stands there (characters), as far as this opening knows: counted once, since each look at all keys takes time. */
	let held: number | undefined;
	const look = (storage: Storage) => {
		const now = storage.getItem(latest);
		if (now !== seen) others += 1;
		seen = now;
		return others;
	};
	return {
		write: (learner, lines) =>
			attempt(false, (storage) => {
				look(storage);
				const at = `${opening} ${String((count += 1)).padStart(9, '0')}`;
				storage.setItem(latest, at);
				seen = at;
				const text = JSON.stringify(lines);
				held ??= sizeOf(storage, keysIn(storage, prefix));
				if (text.length + held > MOST) {
					// Another tab may have made room.
					held = undefined;
					return false;
				}
				storage.setItem(of(learner) + at, text);
				held += text.length;
				return true;
			}),
		read: (learner) =>
			attempt([], (storage) =>
				keysIn(storage, of(learner)).flatMap((key) => linesAt(storage, key)),
			),
		drop(learner, lines) {
			attempt(undefined, (storage) => {
				const ids = lines && new Set(lines.map(({ id }) => id));
				for (const key of keysIn(storage, of(learner))) {
					if (ids && !linesAt(storage, key).every(({ id }) => ids.has(id))) continue;
					if (held !== undefined) held -= sizeOf(storage, [key]);
					storage.removeItem(key);
				}
			});
			if (!lines) drafts.forget(learner);
		},
		elsewhere: () => attempt(NaN, look),
		retain(learners) {
			attempt(undefined, (storage) => {
				for (const key of keysIn(storage, prefix))
					if (!learners.some((learner) => key.startsWith(of(learner)))) storage.removeItem(key);
			});
			drafts.retain(learners);
		},
		drafts,
	};
}

const sizeOf = (storage: Storage, keys: readonly string[]): number =>
	keys.reduce((sum, key) => sum + (storage.getItem(key) ?? '').length, 0);

/** The lines of one write; none where something else wrote there. */
function linesAt(storage: Storage, key: string): Line[] {
	try {
		return copied(JSON.parse(storage.getItem(key) ?? '[]'));
	} catch {
		return [];
	}
}
