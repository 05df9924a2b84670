import { asJson, copied, firstLearner, type Line, type Store } from '../store.ts';
import { appendLines, everyone, forget, remove, rename } from './records.ts';
import { connect, type Database } from './schema.ts';

/** Tells every opening of a store that something changed: `signal.tell` reaches other tabs where the browser can. */
export interface Signal {
	tell(): void;
	/** Gives the way to stop. */
	listen(changed: () => void): () => void;
	close(): void;
}

/**
 * A store in the browser's database of this name. Rejects where it can't be opened; later on, a connection that was
 * lost is made anew at the next call. `device` names this device if the database has no name for it yet.
 */
export async function indexedDbStore(name: string, device: string, signal: Signal): Promise<Store> {
	const link = linkTo(name);
	const database = await link();
	const chosenBefore = await database.get('settings', 'chosen');
	const { all } = await everyone(database);
	const first = all[0]?.id ?? firstLearner.id;
	let learner = all.some(({ id }) => id === chosenBefore) ? (chosenBefore ?? first) : first;

	/** Runs a change, then says that there was one. */
	const change = async (act: (database: Database) => Promise<unknown>) => {
		await act(await link());
		signal.tell();
	};

	return {
		device: await ownName(database, device),
		async append(given) {
			const lines = copied(given);
			await change((database) => appendLines(database, learner, lines));
		},
		async read(lesson) {
			const found =
				lesson === undefined
					? (await link()).getAllFromIndex('lines', 'learner', learner)
					: (await link()).getAllFromIndex('lines', 'lesson', [learner, lesson]);
			return (await found).map(({ line }): Line => line);
		},
		async keepDraft(run, question, draft) {
			const key: [string, string, string] = [learner, run, question];
			if (draft === undefined) await (await link()).delete('drafts', key);
			else await (await link()).put('drafts', asJson(draft), key);
		},
		readDraft: async (run, question) => (await link()).get('drafts', [learner, run, question]),
		learners: async () => ({ all: (await everyone(await link())).all, chosen: learner }),
		nameLearner: (named) => change((database) => rename(database, named)),
		chooseLearner: (id) =>
			change(async (database) => {
				const { all } = await everyone(database);
				if (!all.some((each) => each.id === id)) return;
				await database.put('settings', id, 'chosen');
				learner = id;
			}),
		removeLearner: (id) =>
			change(async (database) => {
				const next = await remove(database, id);
				if (learner === id) learner = next;
			}),
		clear: () => change((database) => forget(database, learner)),
		subscribe: (changed) => signal.listen(changed),
		close() {
			signal.close();
			void link().then((database) => database.close());
		},
	};
}

/** The connection, made when first asked for and again after it was lost or could not be made. */
function linkTo(name: string): () => Promise<Database> {
	let connection: Promise<Database> | undefined;
	const lose = () => (connection = undefined);
	return async () => {
		const now = (connection ??= connect(name, lose));
		try {
			return await now;
		} catch (error) {
			if (connection === now) lose();
			throw error;
		}
	};
}

async function ownName(database: Database, offered: string): Promise<string> {
	const transaction = database.transaction('settings', 'readwrite');
	const known = await transaction.store.get('device');
	if (known === undefined) await transaction.store.put(offered, 'device');
	await transaction.done;
	return known ?? offered;
}
