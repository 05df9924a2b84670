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
	/** Who learns here, by id. */
	readonly learner: string;
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
	/** Forgets all that the chosen learner did; in one lesson, where it is named (drafts stay then). */
	clear(lesson?: string): Promise<void>;
	/** Calls back after lines or learners were changed by another opening, such as another tab; gives the way to stop. */
	subscribe(changed: () => void): () => void;
	close(): void;
}

/**
 * Where lines stand from the moment they are made until a store has them: written at once, so that no crash and no navigation
 * comes between an answer and its record. Nothing here throws.
 */
export interface Journal {
	/** Whether the lines stand there now; false where it is refused or full. */
	write(learner: string, lines: readonly Line[]): boolean;
	/** A learner's lines in the order written. */
	read(learner: string): readonly Line[];
	/** Forgets these lines of a learner's; all of them, and the drafts, unless told which. */
	drop(learner: string, lines?: readonly Line[]): void;
	/** How often other openings have written since this one began; where that can't be told, NaN. */
	elsewhere(): number;
	/** Forgets what belongs to anybody but these learners, drafts too. */
	retain(learners: readonly string[]): void;
	readonly drafts: DraftsAside;
}

/** An answer in the making and where it belongs: plain JSON. */
export interface KeptDraft {
	readonly learner: string;
	readonly run: string;
	readonly question: string;
	readonly draft: unknown;
}

/** Where the newest draft of each question stands until a store has it. Nothing here throws. */
export interface DraftsAside {
	/** Whether it stands there now. */
	write(kept: KeptDraft): boolean;
	/** A learner's drafts, one for a question of a run. */
	read(learner: string): readonly KeptDraft[];
	/** Forgets this draft, unless a newer one stands there. */
	drop(kept: KeptDraft): void;
	/** Forgets all of a learner's. */
	forget(learner: string): void;
	/** Forgets what belongs to anybody but these learners. */
	retain(learners: readonly string[]): void;
}

/** Resolves when the page has had time to show what was done: what stands safe elsewhere is written to a store then. */
export type Later = () => Promise<void>;

/** Lines as plain JSON, apart from what the page still holds (proxies too). Throws where they are none. */
export function copied(lines: unknown): Line[] {
	const copy = asJson(lines);
	if (!Array.isArray(copy) || !copy.every(isLine)) throw new Error('These are no lines of a log.');
	return copy;
}

const isLine = (value: unknown): value is Line =>
	typeof value === 'object' &&
	value !== null &&
	'id' in value &&
	typeof value.id === 'string' &&
	'lesson' in value &&
	typeof value.lesson === 'string';

/** A value as plain JSON, apart from the one given. Throws where it is none. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export const learnerIsGone = 'This learner was removed.';
