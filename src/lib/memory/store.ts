import * as v from 'valibot';

/** As much of a line as a store reads: all else is kept as it is, also of versions to come. */
export interface Line {
	readonly id: string;
	readonly lesson: string;
}

/** Someone who learns on this device. The first has the id `first` and no name until given one. */
export interface Learner {
	readonly id: string;
	readonly name: string;
}

export const firstLearner: Learner = { id: 'first', name: '' };

/**
 * Where the log of this device lives, one log for each learner. Every method but those on learners is about the
 * learner chosen here. Rejects where it can't read or write. Every store keeps these promises alike: stores/contract.ts.
 */
export interface Store {
	/** The same for each opening on one device. */
	readonly device: string;
	/** Appends all lines or none; ids that are there already are passed over. Resolves when they are kept, rejects where the learner was removed. */
	append(lines: readonly Line[]): Promise<void>;
	/** The lines in the order appended, as plain JSON: of one lesson, or all. */
	read(lesson?: string): Promise<readonly unknown[]>;
	/** Keeps what is half given to a question of a run (plain JSON); undefined forgets it. */
	keepDraft(run: string, question: string, draft: unknown): Promise<void>;
	readDraft(run: string, question: string): Promise<unknown>;
	/** Everyone in the order added, and who is learning here. */
	learners(): Promise<{ readonly all: readonly Learner[]; readonly chosen: string }>;
	/** Adds someone with an empty log, or renames who has this id. Does not choose them. */
	nameLearner(learner: Learner): Promise<void>;
	/** From now on, and at the next opening, this learner learns; other tabs stay with theirs. An unknown id changes nothing. */
	chooseLearner(id: string): Promise<void>;
	/** Forgets a learner and all they did. If they were learning here, the first one left is; someone always is. */
	removeLearner(id: string): Promise<void>;
	/** Forgets all that the chosen learner did. */
	clear(): Promise<void>;
	/** Calls back after lines or learners changed, here or in another tab; gives the way to stop. */
	subscribe(changed: () => void): () => void;
	close(): void;
}

const linesOf = v.array(v.looseObject({ id: v.string(), lesson: v.string() }));

/** Lines as plain JSON, apart from what the page still holds (proxies too). Throws where they are none. */
export const copied = (lines: readonly Line[]): Line[] => v.parse(linesOf, asJson(lines));

/** A value as plain JSON, apart from the one given. Throws where it is none. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export const learnerIsGone = 'This learner was removed.';
