import { bufferedStore, type BufferedStore } from '../buffered-store.ts';
import type { Store } from '../store.ts';
import { indexedDbStore } from './indexed-db.ts';
import { journal } from './journal.ts';
import { newId } from './new-id.ts';
import { tabChannel } from './tab-channel.ts';

/**
 * This device's log, with what the last page had no time to keep. Where storage is refused or broken it is memory
 * alone, and `status` says so; rejects only where that can't be fetched.
 */
export async function openStore(name = 'readback'): Promise<BufferedStore> {
	const device = newId();
	const store = await remembering(name, device);
	if (!store) {
		// Hardly ever needed: not among what each page fetches.
		const { emptyShelf, inMemoryStore } = await import('./in-memory.ts');
		return bufferedStore(inMemoryStore(emptyShelf(device)), false);
	}
	const setAside = journal(name);
	const buffered = bufferedStore(store, true, setAside, afterPaint);
	await buffered.append([]);
	// Only where the list could be read: one that could not names the first learner alone.
	if (buffered.status.remembers)
		setAside.retain((await buffered.learners()).all.map(({ id }) => id));
	return buffered;
}

/** A database takes longer than a frame: an answer is on screen before it, and stands in the journal until then. */
const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

async function remembering(name: string, device: string): Promise<Store | undefined> {
	let channel: ReturnType<typeof tabChannel> | undefined;
	try {
		channel = tabChannel(name);
		return await indexedDbStore(name, device, channel);
	} catch {
		channel?.close();
		return undefined;
	}
}
