/** An event as a store keeps it: its place in the room's log from 1, its time (ms), its JSON. */
export interface Stored {
	readonly sequence: number;
	readonly at: number;
	readonly text: string;
}

/** What is to be appended. */
export type Unstored = Omit<Stored, 'sequence'>;

/** A room in a store: the times (ms) of its first and last event, and the last one's sequence. */
interface StoredRoom {
	readonly room: string;
	readonly sequence: number;
	readonly firstAt: number;
	readonly lastAt: number;
}

/** That a room keeps a lesson's pages shut: kept beside the logs, so that who looks at a page reads none. Times in ms. */
export interface HiddenLesson {
	readonly room: string;
	readonly lesson: string;
	/** When the host was last seen, to some minutes. */
	readonly seenAt: number;
	/** When it ends at the latest, where that is known. */
	readonly until?: number;
}

/**
 * Where logs live. Append with an expected sequence, read, subscribe, lease: what an engine of several
 * machines can give too. Every promise is kept by each store alike: see stores/contract.ts.
 */
export interface RoomStore {
	/** Appends all or none, and resolves when they are durable. `conflict`: the log is not at `expected`. Rejects where it can't write. */
	append(room: string, expected: number, events: readonly Unstored[]): Promise<'done' | 'conflict'>;
	/** The events after a sequence, in order; none for a room unknown. */
	read(room: string, after: number): Promise<readonly Stored[]>;
	/** Calls back after the room has grown, or was deleted, by this or another process; returns the way to stop. */
	subscribe(room: string, grown: () => void): () => void;
	/** True where `owner` holds the name until `until` (ms): it was free at `now`, had run out, or was theirs. */
	lease(name: string, owner: string, now: number, until: number): Promise<boolean>;
	/** All rooms, without a look at their logs. */
	list(): Promise<readonly StoredRoom[]>;
	/** Keeps that a room hides a lesson, in the place of what was kept of that room. */
	hide(hidden: HiddenLesson): Promise<void>;
	/** The room hides nothing any more. A room that is deleted or expires hides nothing either. */
	show(room: string): Promise<void>;
	hidden(): Promise<readonly HiddenLesson[]>;
	/** Deletes a room and all that is kept of it. */
	delete(room: string): Promise<void>;
	/** Deletes the rooms whose last event is older than `before` (ms), and names them. */
	expire(before: number): Promise<readonly string[]>;
	close(): Promise<void>;
}
