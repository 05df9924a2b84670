import type { DraftsAside, KeptDraft, Later, Store } from './store.ts';

/**
 * Drafts on their way into a store: what is typed faster than a store writes is written once, the newest of each question, and
 * stands aside until then, over the end of the page too. Rejects where the store does; what it refused stays aside.
 */
export function draftQueue(store: Store, aside: DraftsAside | undefined, later?: Later) {
	const newest = new Map<string, KeptDraft>();
	const writing = new Map<string, Promise<void>>();

	async function write(key: string, isAside: boolean): Promise<void> {
		try {
			if (isAside && later) await later();
			for (let kept = newest.get(key); kept; kept = newest.get(key)) {
				// Another learner's waits aside until they are chosen again.
				if (kept.learner === store.learner) {
					await store.keepDraft(kept.run, kept.question, kept.draft);
					aside?.drop(kept);
				}
				if (newest.get(key) === kept) newest.delete(key);
			}
		} finally {
			newest.delete(key);
			writing.delete(key);
		}
	}

	async function keep(kept: KeptDraft): Promise<void> {
		const key = JSON.stringify([kept.learner, kept.run, kept.question]);
		const isAside = aside?.write(kept) ?? false;
		newest.set(key, kept);
		const begun = writing.get(key) ?? write(key, isAside);
		if (newest.has(key)) writing.set(key, begun);
		await begun;
	}

	return {
		keep: (run: string, question: string, draft: unknown) =>
			keep({ learner: store.learner, run, question, draft }),
		async read(run: string, question: string): Promise<unknown> {
			const known = [...(aside?.read(store.learner) ?? []), ...newest.values()];
			const found = known.findLast(
				(kept) => kept.learner === store.learner && kept.run === run && kept.question === question,
			);
			return found ? found.draft : store.readDraft(run, question);
		},
		/** Hands the store what the last page left aside. */
		async takeIn(): Promise<void> {
			for (const { run, question, draft } of aside?.read(store.learner) ?? [])
				await this.keep(run, question, draft);
		},
		async settled(): Promise<void> {
			await Promise.allSettled(writing.values());
		},
	};
}
