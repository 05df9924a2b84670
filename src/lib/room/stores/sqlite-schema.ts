import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './folder.ts';

/**
 * The events lie beside their key, not in it (WITHOUT ROWID): SQLite reads a long row whole to compare its key with another, and
 * a lesson is such a row, so that each event of a class would read the lessons of its neighbours.
 */
const tables = `
	CREATE TABLE IF NOT EXISTS events (
		room TEXT NOT NULL,
		sequence INTEGER NOT NULL,
		at REAL NOT NULL,
		text TEXT NOT NULL,
		PRIMARY KEY (room, sequence)
	) STRICT;
	CREATE TABLE IF NOT EXISTS leases (
		name TEXT PRIMARY KEY,
		owner TEXT NOT NULL,
		until REAL NOT NULL
	) STRICT;
	CREATE TABLE IF NOT EXISTS hidden (
		room TEXT PRIMARY KEY,
		lesson TEXT NOT NULL,
		seenAt REAL NOT NULL,
		until REAL
	) STRICT;
`;

/**
 * Every room with its first and last event, from seek to seek along the key: a scan would read every log, which are gigabytes
 * where a school has used the server for weeks. Times never run backwards within a room, so its last event has its latest.
 */
export const listRooms = `
	WITH RECURSIVE each_room (room) AS (
		SELECT min(room) FROM events
		UNION ALL
		SELECT (SELECT min(room) FROM events WHERE room > each_room.room) FROM each_room WHERE room IS NOT NULL
	)
	SELECT
		room,
		(SELECT max(sequence) FROM events WHERE events.room = each_room.room) AS sequence,
		(SELECT at FROM events WHERE events.room = each_room.room ORDER BY sequence LIMIT 1) AS firstAt,
		(SELECT at FROM events WHERE events.room = each_room.room ORDER BY sequence DESC LIMIT 1) AS lastAt
	FROM each_room WHERE room IS NOT NULL
`;

/** Opens the file, making it and its folder where they are missing. FULL: a commit outlives the loss of power. */
export function openDatabase(file: string, setup: string): DatabaseSync {
	makeFolder(dirname(file));
	const database = new DatabaseSync(file);
	// Another process may hold the write lock for a group's length; waiting is right, failing is not.
	database.exec('PRAGMA busy_timeout = 5000');
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
	database.exec(tables);
	if (setup) database.exec(setup);
	return database;
}

/** A cell that must be a number. */
export function numberOf(cell: unknown): number {
	return typeof cell === 'number' ? cell : 0;
}

/** A cell that must be a text. */
export function textOf(cell: unknown): string {
	return typeof cell === 'string' ? cell : '';
}
