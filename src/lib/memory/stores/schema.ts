import { firstLearner } from '../store.ts';

/*
 * The database as version 1 has it. A new version adds a step to `upgrade`; none is ever changed.
 *
 * lines: `{ learner, id, lesson, line }`, keys count up: the order appended. drafts: by learner, run and question. learners:
 * `{ id, name }`, keys count up: the order added. settings: texts, by `chosen` and `device`.
 */

const VERSION = 1;
/** Some browsers leave an opening unanswered; longer than this no page should wait (ms). */
const PATIENCE_MS = 3000;

/**
 * Opens the database, made if need be. Rejects where the browser refuses, where a later version made it, where
 * another tab blocks its upgrade, or where there is no answer in time. `gone` is called when the connection is lost.
 */
export function connect(name: string, gone: () => void): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name, VERSION);
		let refused = false;
		const refuse = (why: string | null | undefined) => {
			refused = true;
			reject(new Error(why ?? 'The database can not be opened.'));
		};
		const timer = setTimeout(() => refuse('The database does not answer.'), PATIENCE_MS);
		opening.onupgradeneeded = () => upgrade(opening.result);
		opening.onblocked = () => refuse('Another tab holds an older version.');
		opening.onerror = () => {
			clearTimeout(timer);
			refuse(opening.error?.message);
		};
		opening.onsuccess = () => {
			clearTimeout(timer);
			const database = opening.result;
			// One that opens after all must not stand in the way of others.
			if (refused) database.close();
			database.onversionchange = () => {
				database.close();
				gone();
			};
			database.onclose = gone;
			resolve(database);
		};
	});
}

function upgrade(database: IDBDatabase): void {
	const lines = database.createObjectStore('lines', { autoIncrement: true });
	lines.createIndex('id', ['learner', 'id'], { unique: true });
	lines.createIndex('lesson', ['learner', 'lesson']);
	lines.createIndex('learner', 'learner');
	database.createObjectStore('drafts');
	const learners = database.createObjectStore('learners', { autoIncrement: true });
	learners.createIndex('id', 'id', { unique: true });
	learners.put(firstLearner);
	database.createObjectStore('settings').put(firstLearner.id, 'chosen');
}
