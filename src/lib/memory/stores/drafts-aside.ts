import type { DraftsAside, KeptDraft } from '../store.ts';
import { attempt, keysIn } from './local-storage.ts';

/** A longer draft (characters) is not set aside: a page's storage holds little, and the store takes it all the same. */
const MOST = 100_000;

/** Drafts in localStorage, a key for each question of a run: written as each key is pressed, so that no reload comes before it. */
export function draftsAside(name: string): DraftsAside {
	const prefix = `${name}-draft `;
	const of = (learner: string) => `${prefix}${JSON.stringify(learner)} `;
	const keyOf = ({ learner, run, question }: KeptDraft) =>
		of(learner) + JSON.stringify([run, question]);
	return {
		write: (kept) =>
			attempt(false, (storage) => {
				const text = JSON.stringify(kept);
				const fits = text.length <= MOST;
				if (fits) storage.setItem(keyOf(kept), text);
				else storage.removeItem(keyOf(kept));
				return fits;
			}),
		read: (learner) =>
			attempt([], (storage) =>
				keysIn(storage, of(learner)).flatMap((key) => {
					const kept = readKept(storage.getItem(key));
					return kept && keyOf(kept) === key ? [kept] : [];
				}),
			),
		drop: (kept) =>
			attempt(undefined, (storage) => {
				if (storage.getItem(keyOf(kept)) === JSON.stringify(kept)) storage.removeItem(keyOf(kept));
			}),
		forget: (learner) =>
			attempt(undefined, (storage) => {
				for (const key of keysIn(storage, of(learner))) storage.removeItem(key);
			}),
		retain: (learners) =>
			attempt(undefined, (storage) => {
				for (const key of keysIn(storage, prefix))
					if (!learners.some((learner) => key.startsWith(of(learner)))) storage.removeItem(key);
			}),
	};
}

/** What was written there; nothing where something else wrote there. */
function readKept(text: string | null): KeptDraft | undefined {
	try {
		const read: unknown = JSON.parse(text ?? 'null');
		return isKept(read) ? { ...read, draft: read.draft } : undefined;
	} catch {
		return undefined;
	}
}

function isKept(read: unknown): read is KeptDraft {
	if (typeof read !== 'object' || read === null) return false;
	return ['learner', 'run', 'question'].every(
		(key) => typeof Object.entries(read).find(([own]) => own === key)?.[1] === 'string',
	);
}
