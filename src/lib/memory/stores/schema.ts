import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { firstLearner, type Learner, type Line } from '../store.ts';

/** The database as version 1 has it. A new version adds a step to `upgrade`; none is ever changed. */
export interface Schema extends DBSchema {
	/** Keys count up: the order appended. */
	lines: {
		key: number;
		value: {
			readonly learner: string;
			readonly id: string;
			readonly lesson: string;
			readonly line: Line;
		};
		indexes: {
			id: [learner: string, id: string];
			lesson: [learner: string, lesson: string];
			learner: string;
		};
	};
	drafts: { key: [learner: string, run: string, question: string]; value: unknown };
	/** Keys count up: the order added. */
	learners: { key: number; value: Learner; indexes: { id: string } };
	settings: { key: 'chosen' | 'device'; value: string };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;
/** Some browsers leave an opening unanswered; longer than this no page should wait (ms). */
const PATIENCE_MS = 3000;

/**
 * Opens the database, made if need be. Rejects where the browser refuses, where a later version made it, where
 * another tab blocks its upgrade, or where there is no answer in time. `gone` is called when the connection is lost.
 */
export async function connect(name: string, gone: () => void): Promise<Database> {
	let refuse = (_: Error): void => undefined;
	const refused = new Promise<never>((_, reject) => (refuse = reject));
	const opening = openDB<Schema>(name, VERSION, {
		upgrade,
		blocked: () => refuse(new Error('Another tab holds an older version.')),
		blocking(_current, _blocked, event) {
			if (event.target instanceof IDBDatabase) event.target.close();
			gone();
		},
		terminated: gone,
	});
	const timer = setTimeout(() => refuse(new Error('The database does not answer.')), PATIENCE_MS);
	try {
		return await Promise.race([opening, refused]);
	} catch (error) {
		// One that opens after all must not stand in the way of others.
		opening.then((late) => late.close()).catch(() => undefined);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

function upgrade(database: Database): void {
	const lines = database.createObjectStore('lines', { autoIncrement: true });
	lines.createIndex('id', ['learner', 'id'], { unique: true });
	lines.createIndex('lesson', ['learner', 'lesson']);
	lines.createIndex('learner', 'learner');
	database.createObjectStore('drafts');
	const learners = database.createObjectStore('learners', { autoIncrement: true });
	learners.createIndex('id', 'id', { unique: true });
	void learners.add(firstLearner);
	void database.createObjectStore('settings').put(firstLearner.id, 'chosen');
}
