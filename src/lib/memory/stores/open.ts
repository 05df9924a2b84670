import { keeper, type Kept } from '../keeper.ts';
import type { Store } from '../store.ts';
import { emptyShelf, inMemoryStore } from './in-memory.ts';
import { indexedDbStore } from './indexed-db.ts';
import { newId } from './new-id.ts';
import { tabSignal } from './signal.ts';

/** This device's log. Never rejects: where storage is refused or broken it is memory alone, and `status` says so. */
export async function openStore(name = 'readback'): Promise<Kept> {
	const device = newId();
	const store = await remembering(name, device);
	return store ? keeper(store, true) : keeper(inMemoryStore(emptyShelf(device)), false);
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
