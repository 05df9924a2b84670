import { firstLearner, learnerIsGone, type Learner, type Line } from '../store.ts';
import { complete, result } from './requests.ts';

/**
 * Runs a change of these stores in one transaction: all of it is kept, or nothing. Resolves with what it gives, once that is kept.
 */
export async function change<T>(
	database: IDBDatabase,
	stores: readonly string[],
	act: (store: (name: string) => IDBObjectStore) => Promise<T>,
): Promise<T> {
	const transaction = database.transaction([...stores], 'readwrite');
	const kept = complete(transaction);
	try {
		const given = await act((name) => transaction.objectStore(name));
		await kept;
		return given;
	} catch (error) {
		// What was added before the failure would otherwise be kept.
		abandon(transaction);
		await kept.catch(() => undefined);
		throw error;
	}
}

function abandon(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// The database has ended it already.
	}
}

/** A store to read from. */
export const reading = (database: IDBDatabase, store: string): IDBObjectStore =>
	database.transaction(store).objectStore(store);

/** Appends all lines or none, passing over ids that the learner's log has. */
export const appendLines = (
	database: IDBDatabase,
	learner: string,
	lines: readonly Line[],
): Promise<void> =>
	change(database, ['lines', 'learners'], async (store) => {
		if ((await result(store('learners').index('id').getKey(learner))) === undefined)
			throw new Error(learnerIsGone);
		const ids = store('lines').index('id');
		for (const line of lines) {
			const { id, lesson } = line;
			if ((await result(ids.getKey([learner, id]))) !== undefined) continue;
			await result(store('lines').add({ learner, id, lesson, line }));
		}
	});

/** Everyone in the order added, and who learns at the next opening. */
export async function everyone(
	database: IDBDatabase,
): Promise<{ all: Learner[]; chosen: unknown }> {
	const [all, chosen] = await Promise.all([
		allIn(reading(database, 'learners')),
		result<unknown>(reading(database, 'settings').get('chosen')),
	]);
	return { all, chosen };
}

async function allIn(learners: IDBObjectStore): Promise<Learner[]> {
	const found: readonly unknown[] = await result(learners.getAll());
	return found.filter(isLearner);
}

const isLearner = (value: unknown): value is Learner =>
	typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

/** Adds a learner, or renames who has this id. */
export const rename = (database: IDBDatabase, learner: Learner): Promise<void> =>
	change(database, ['learners'], async (store) => {
		const key = await result(store('learners').index('id').getKey(learner.id));
		await result(store('learners').put(learner, key));
	});

/** Removes a learner with all they did; gives who learns instead, if they did. Someone always is left. */
export async function remove(database: IDBDatabase, id: string): Promise<string> {
	await forget(database, id);
	return change(database, ['learners', 'settings'], async (store) => {
		const learners = store('learners');
		const key = await result(learners.index('id').getKey(id));
		if (key !== undefined) await result(learners.delete(key));
		const [next] = await allIn(learners);
		if (!next) await result(learners.add(firstLearner));
		const heir = next?.id ?? firstLearner.id;
		const chosen: unknown = await result(store('settings').get('chosen'));
		if (chosen === id) await result(store('settings').put(heir, 'chosen'));
		return heir;
	});
}

/** Forgets all that a learner did, drafts too; in one lesson, where it is named. */
export const forget = (database: IDBDatabase, learner: string, lesson?: string): Promise<void> =>
	change(database, ['lines', 'drafts'], async (store) => {
		const lines = store('lines');
		const keys =
			lesson === undefined
				? lines.index('learner').getAllKeys(learner)
				: lines.index('lesson').getAllKeys([learner, lesson]);
		for (const key of await result(keys)) lines.delete(key);
		// Keys of one learner lie between their name alone and their name with an array behind it.
		if (lesson === undefined) store('drafts').delete(IDBKeyRange.bound([learner], [learner, []]));
	});
