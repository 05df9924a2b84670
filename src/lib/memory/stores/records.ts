import { firstLearner, learnerIsGone, type Learner, type Line } from '../store.ts';
import type { Database } from './schema.ts';

/** Appends all lines or none, passing over ids that the learner's log has. */
export async function appendLines(
	database: Database,
	learner: string,
	lines: readonly Line[],
): Promise<void> {
	const transaction = database.transaction(['lines', 'learners'], 'readwrite');
	const store = transaction.objectStore('lines');
	try {
		const exists = await transaction.objectStore('learners').index('id').getKey(learner);
		if (exists === undefined) throw new Error(learnerIsGone);
		for (const line of lines) {
			const { id, lesson } = line;
			if ((await store.index('id').getKey([learner, id])) !== undefined) continue;
			await store.add({ learner, id, lesson, line });
		}
	} catch (error) {
		// What was added before the failure would otherwise be kept.
		abandon(transaction);
		await transaction.done.catch(() => undefined);
		throw error;
	}
	await transaction.done;
}

function abandon(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// The database has ended it already.
	}
}

/** Everyone in the order added, and who learns at the next opening. */
export async function everyone(database: Database): Promise<{ all: Learner[]; chosen?: string }> {
	const [all, chosen] = await Promise.all([
		database.getAll('learners'),
		database.get('settings', 'chosen'),
	]);
	return { all, chosen };
}

/** Adds a learner, or renames who has this id. */
export async function rename(database: Database, learner: Learner): Promise<void> {
	const transaction = database.transaction('learners', 'readwrite');
	const key = await transaction.store.index('id').getKey(learner.id);
	await transaction.store.put(learner, key);
	await transaction.done;
}

/** Removes a learner with all they did; gives who learns instead, if they did. Someone always is left. */
export async function remove(database: Database, id: string): Promise<string> {
	await forget(database, id);
	const transaction = database.transaction(['learners', 'settings'], 'readwrite');
	const learners = transaction.objectStore('learners');
	const key = await learners.index('id').getKey(id);
	if (key !== undefined) await learners.delete(key);
	const [next] = await learners.getAll();
	if (!next) await learners.add(firstLearner);
	const settings = transaction.objectStore('settings');
	const heir = next?.id ?? firstLearner.id;
	if ((await settings.get('chosen')) === id) await settings.put(heir, 'chosen');
	await transaction.done;
	return heir;
}

/** Forgets all that a learner did. */
export async function forget(database: Database, learner: string): Promise<void> {
	const transaction = database.transaction(['lines', 'drafts'], 'readwrite');
	const lines = transaction.objectStore('lines');
	for (const key of await lines.index('learner').getAllKeys(learner)) await lines.delete(key);
	// Keys of one learner lie between their name alone and their name with an array behind it.
	await transaction.objectStore('drafts').delete(IDBKeyRange.bound([learner], [learner, []]));
	await transaction.done;
}
