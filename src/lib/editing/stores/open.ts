import { idFrom } from '#lib/base/random-id.ts';
import type { Drafts } from '../drafts.ts';
import { inMemoryDrafts } from './in-memory.ts';
import { indexedDbDrafts } from './indexed-db.ts';

/** This device's drafts. Never rejects: where storage is refused they are in memory alone, and `remembers` says so. */
export async function openDrafts(name = 'readback-drafts'): Promise<Drafts> {
	try {
		return await indexedDbDrafts(name, newKey);
	} catch {
		return inMemoryDrafts(newKey);
	}
}

/** A key that no other tab makes. */
export const newKey = (): string => idFrom(crypto.getRandomValues(new Uint8Array(20)));
