import { latestFirst, noteOf, placed, type Draft, type Drafts } from '../drafts.ts';

/** Drafts for as long as the page is open: where the device refuses to remember, and for tests, which share `shelf`. */
export function inMemoryDrafts(newKey: () => string, shelf = new Map<string, Draft>()): Drafts {
	return {
		remembers: false,
		list: async () => latestFirst([...shelf.values()].map(noteOf)),
		read: async (key) => shelf.get(key),
		async write(draft) {
			const kept = placed(draft, shelf.get(draft.key), newKey());
			shelf.set(kept.key, kept);
			return kept;
		},
		remove: async (key) => void shelf.delete(key),
		close: () => undefined,
	};
}
