import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './folder.ts';

const tables = `
	CREATE TABLE IF NOT EXISTS events (
		room TEXT NOT NULL,
		sequence INTEGER NOT NULL,
		at REAL NOT NULL,
		text TEXT NOT NULL,
		PRIMARY KEY (room, sequence)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE IF NOT EXISTS leases (
		name TEXT PRIMARY KEY,
		owner TEXT NOT NULL,
		until REAL NOT NULL
	) STRICT;
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
