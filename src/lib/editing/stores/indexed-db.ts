import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { latestFirst, placed, type Draft, type DraftNote, type Drafts } from '../drafts.ts';

/** The database as version 1 has it. A new version adds a step to `upgrade`; none is ever changed. */
interface Schema extends DBSchema {
	drafts: { key: string; value: Draft };
	/** What lists show, so that no list reads whole lessons. */
	notes: { key: string; value: DraftNote };
}

const VERSION = 1;
/** Some browsers leave an opening unanswered; longer than this no page should wait (ms). */
const PATIENCE_MS = 3000;

/** Drafts in the browser's database of this name. Rejects where it can't be opened. */
export async function indexedDbDrafts(name: string, newKey: () => string): Promise<Drafts> {
	const database = await connect(name);
	return {
		remembers: true,
		list: async () => latestFirst(await database.getAll('notes')),
		read: (key) => database.get('drafts', key),
		write: (draft) => write(database, draft, newKey()),
		async remove(key) {
			const transaction = database.transaction(['drafts', 'notes'], 'readwrite');
			await Promise.all([
				transaction.objectStore('drafts').delete(key),
				transaction.objectStore('notes').delete(key),
				transaction.done,
			]);
		},
		close: () => database.close(),
	};
}

/** In one transaction: no other tab comes between the look and the writing. */
async function write(database: IDBPDatabase<Schema>, draft: Draft, ownKey: string): Promise<Draft> {
	const transaction = database.transaction(['drafts', 'notes'], 'readwrite');
	const drafts = transaction.objectStore('drafts');
	const kept = placed(draft, await drafts.get(draft.key), ownKey);
	const { key, title, at, workspace } = kept;
	await Promise.all([
		drafts.put(kept, key),
		transaction.objectStore('notes').put({ key, title, at, lesson: workspace.id }, key),
		transaction.done,
	]);
	return kept;
}

async function connect(name: string): Promise<IDBPDatabase<Schema>> {
	const opening = openDB<Schema>(name, VERSION, {
		upgrade(database) {
			database.createObjectStore('drafts');
			database.createObjectStore('notes');
		},
		blocking(_current, _blocked, event) {
			if (event.target instanceof IDBDatabase) event.target.close();
		},
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const patience = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS);
	});
	try {
		return await Promise.race([opening, patience]);
	} catch (error) {
		// One that opens after all must not stand in the way of others.
		opening.then((late) => late.close()).catch(() => undefined);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}
