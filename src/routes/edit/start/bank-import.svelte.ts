import type { Bank, Imported } from '#lib/exchange/index.ts';
import { importBank } from '../engine/engine.ts';

/** What somebody said of a file, which is found out else. */
export type How = Pick<Bank, 'format' | 'encoding'>;

/** One file on its way in: nothing of it is ever shown beside the name of another. */
export interface BankImport {
	readonly name: string;
	readonly file: Blob;
	readonly how: How;
	/** Undefined while it is read. */
	readonly outcome?: { readonly imported: Imported | undefined };
}

/** The bank that was chosen last. An earlier one that is still read is stopped: the latest is meant. */
export class LatestBank {
	current = $state.raw<BankImport>();
	#stop = new AbortController();

	/** Reads a file, or the same one in another way; `today` is an ISO day. True where it is still the latest when it is read. */
	async bring(name: string, file: Blob, how: How, today: string): Promise<boolean> {
		this.#stop.abort();
		const stop = new AbortController();
		this.#stop = stop;
		this.current = { name, file, how };
		const imported = await this.#read({ name, today, ...how }, file, stop.signal);
		// By now another may have been chosen, or none.
		if (stop.signal.aborted) return false;
		this.current = { name, file, how, outcome: { imported } };
		return true;
	}

	/** Forgets the file, read or not. */
	drop(): void {
		this.#stop.abort();
		this.current = undefined;
	}

	async #read(
		bank: Omit<Bank, 'content'>,
		file: Blob,
		stop: AbortSignal,
	): Promise<Imported | undefined> {
		try {
			const content = new Uint8Array(await file.arrayBuffer());
			return await importBank({ ...bank, content }, stop);
		} catch {
			// The file was moved, or may not be read.
			return undefined;
		}
	}
}
