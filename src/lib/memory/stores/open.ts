import { keeper, type Kept } from '../keeper.ts';
import type { Store } from '../store.ts';
import { emptyShelf, inMemoryStore } from './in-memory.ts';
import { indexedDbStore } from './indexed-db.ts';
import { journal } from './journal.ts';
import { newId } from './new-id.ts';
import { tabSignal } from './signal.ts';

/**
 * This device's log, with what the last page had no time to keep. Never rejects: where storage is refused or broken it is memory
 * alone, and `status` says so.
 */
export async function openStore(name = 'readback'): Promise<Kept> {
	const device = newId();
	const store = await remembering(name, device);
	if (!store) return keeper(inMemoryStore(emptyShelf(device)), false);
	const set = journal(name);
	const kept = keeper(store, true, set);
	await kept.append([]);
	// Only where the list could be read: one that could not names the first learner alone.
	if (kept.status.remembers) set.retain((await kept.learners()).all.map(({ id }) => id));
	return kept;
}

async function remembering(name: string, device: string): Promise<Store | undefined> {
	let signal: ReturnType<typeof tabSignal> | undefined;
	try {
		signal = tabSignal(name);
		return await indexedDbStore(name, device, signal);
	} catch {
		signal?.close();
		return undefined;
	}
}
