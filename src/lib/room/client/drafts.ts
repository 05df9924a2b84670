import type { SafeStorage } from './device.ts';
import { parse } from './request.ts';

/** What was chosen and is not in the log, as far as is known. */
export interface Draft {
	readonly response: unknown;
	/** The highest turn that was known when it was chosen. */
	readonly base: number;
	/** The question's number as it was shown. */
	readonly number?: number;
}

export type Drafts = ReturnType<typeof drafts>;

/** Drafts by slot, kept on the device so that a refresh loses none. Another tab may keep one of its own in the same place. */
export function drafts(storage: SafeStorage, code: string) {
	const prefix = `room/${code}/draft/`;
	const all = new Map<string, Draft>();
	for (const key of storage.keys(prefix)) {
		const value = parse(storage.get(key) ?? '');
		if (isDraft(value)) all.set(key.slice(prefix.length), value);
	}
	/** Forgets it on the device, unless another tab's stands there by now. */
	const forget = (slot: string) => {
		const mine = JSON.stringify(all.get(slot));
		if (storage.get(prefix + slot) === mine) storage.remove(prefix + slot);
	};
	return {
		get: (slot: string) => all.get(slot),
		set(slot: string, draft: Draft) {
			all.set(slot, draft);
			storage.set(prefix + slot, JSON.stringify(draft));
		},
		forget,
		drop(slot: string) {
			forget(slot);
			all.delete(slot);
		},
		all: (): readonly (readonly [string, Draft])[] => [...all],
	};
}

function isDraft(value: unknown): value is Draft {
	return (
		typeof value === 'object' &&
		value !== null &&
		'response' in value &&
		'base' in value &&
		typeof value.base === 'number'
	);
}
