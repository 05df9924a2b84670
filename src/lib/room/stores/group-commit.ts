import type { Unstored } from '../server/store.ts';

/** An append that waits for its group. */
export interface Waiting {
	readonly room: string;
	readonly expected: number;
	readonly events: readonly Unstored[];
	resolve(outcome: 'done' | 'conflict'): void;
	reject(error: unknown): void;
}

/** How long an append waits for others at most (ms), and how many make a group full. */
const waitMs = 4;
const fullAt = 500;

/** Gathers appends that come within a few milliseconds and hands them on together: one wait for the disk for all. */
export function groupCommit(commit: (group: readonly Waiting[]) => void) {
	let group: Waiting[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		const full = group;
		group = [];
		if (full.length > 0) commit(full);
	};
	return {
		flush,
		add: (room: string, expected: number, events: readonly Unstored[]) =>
			new Promise<'done' | 'conflict'>((resolve, reject) => {
				group.push({ room, expected, events, resolve, reject });
				if (group.length >= fullAt) flush();
				else timer ??= setTimeout(flush, waitMs);
			}),
	};
}
