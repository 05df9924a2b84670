import { asJson, copied, firstLearner, type Line, type Store } from '../store.ts';
import { appendLines, change, everyone, forget, reading, remove, rename } from './records.ts';
import { result } from './requests.ts';
import { connect } from './schema.ts';

/** Tells every other opening of a store that something changed: `announce` reaches other tabs where the browser can. */
export interface Channel {
	announce(): void;
	/** Gives the way to stop. */
	listen(changed: () => void): () => void;
	close(): void;
}

/**
 * A store in the browser's database of this name. Rejects where it can't be opened; later on, a connection that was
 * lost is made anew at the next call. `device` names this device if the database has no name for it yet.
 */
export async function indexedDbStore(name: string, device: string, tabs: Channel): Promise<Store> {
	const link = linkTo(name);
	const database = await link();
	const { all, chosen } = await everyone(database);
	let learner = (all.find(({ id }) => id === chosen) ?? all[0] ?? firstLearner).id;

	/** Makes a change, then says that there was one. */
	const write = async (act: (database: IDBDatabase) => Promise<unknown>) => {
		await act(await link());
		tabs.announce();
	};

	return {
		device: await ownName(database, device),
		get learner() {
			return learner;
		},
		async append(given) {
			const lines = copied(given);
			await write((database) => appendLines(database, learner, lines));
		},
		async read(lesson) {
			const lines = reading(await link(), 'lines');
			const found: readonly { readonly line: Line }[] = await result(
				lesson === undefined
					? lines.index('learner').getAll(learner)
					: lines.index('lesson').getAll([learner, lesson]),
			);
			return found.map(({ line }) => line);
		},
		async keepDraft(run, question, draft) {
			const key = [learner, run, question];
			await change(await link(), ['drafts'], async (store) => {
				if (draft === undefined) store('drafts').delete(key);
				else store('drafts').put(asJson(draft), key);
			});
		},
		readDraft: async (run, question) =>
			result<unknown>(reading(await link(), 'drafts').get([learner, run, question])),
		learners: async () => ({ all: (await everyone(await link())).all, chosen: learner }),
		nameLearner: (named) => write((database) => rename(database, named)),
		chooseLearner: (id) =>
			write(async (database) => {
				const { all } = await everyone(database);
				if (!all.some((each) => each.id === id)) return;
				await change(database, ['settings'], async (store) => store('settings').put(id, 'chosen'));
				learner = id;
			}),
		removeLearner: (id) =>
			write(async (database) => {
				const next = await remove(database, id);
				if (learner === id) learner = next;
			}),
		clear: (lesson) => write((database) => forget(database, learner, lesson)),
		subscribe: (changed) => tabs.listen(changed),
		close() {
			tabs.close();
			void link().then((database) => database.close());
		},
	};
}

/** The connection, made when first asked for and again after it was lost or could not be made. */
function linkTo(name: string): () => Promise<IDBDatabase> {
	let connection: Promise<IDBDatabase> | undefined;
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

const ownName = (database: IDBDatabase, offered: string): Promise<string> =>
	change(database, ['settings'], async (store) => {
		const known: unknown = await result(store('settings').get('device'));
		if (typeof known === 'string') return known;
		store('settings').put(offered, 'device');
		return offered;
	});
