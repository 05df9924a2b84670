import type { Page } from 'playwright/test';
import { expect } from './support.ts';

/** How many records a store of this device's database has; opening it here must not be what makes it. */
const countIn = (page: Page, store: 'lines' | 'drafts'): Promise<number> =>
	page.evaluate(async (name) => {
		const known = await indexedDB.databases();
		if (!known.some((each) => each.name === 'readback')) return 0;
		return new Promise<number>((resolve, reject) => {
			const opening = indexedDB.open('readback');
			opening.onerror = () => reject(opening.error ?? new Error('no database'));
			opening.onsuccess = () => {
				const database = opening.result;
				const count = database.transaction(name).objectStore(name).count();
				count.onsuccess = () => {
					database.close();
					resolve(count.result);
				};
			};
		});
	}, store);

/** Waits until the device has kept at least so many lines of the log, or half-given answers. */
export async function kept(page: Page, store: 'lines' | 'drafts', least = 1): Promise<void> {
	await expect
		.poll(() => countIn(page, store), { intervals: [20, 50, 100] })
		.toBeGreaterThanOrEqual(least);
}

/** A line of the log as it lies in the database. */
export type StoredLine = Readonly<Record<string, unknown>>;

/** Whether what was set aside on this device is in its database: an answer is shown first, and written a moment later. */
const settled = (page: Page): Promise<boolean> =>
	page.evaluate(
		() => !Object.keys(localStorage).some((key) => key.startsWith('readback-journal ')),
	);

/** The lines of this device's log in the order appended, once nothing waits to be written. */
export async function linesIn(page: Page): Promise<readonly StoredLine[]> {
	await expect.poll(() => settled(page), { intervals: [20, 50] }).toBe(true);
	return page.evaluate(
		() =>
			new Promise<StoredLine[]>((resolve, reject) => {
				const opening = indexedDB.open('readback');
				opening.onerror = () => reject(opening.error ?? new Error('no database'));
				opening.onsuccess = () => {
					const database = opening.result;
					const all = database.transaction('lines').objectStore('lines').getAll();
					all.onsuccess = () => {
						database.close();
						resolve(all.result.map(({ line }: { line: StoredLine }) => line));
					};
				};
			}),
	);
}

/** Changes lines of the log behind the page's back, as if the lesson had been another when they were made: these fields of a type. */
export const alterLines = (page: Page, type: string, change: StoredLine): Promise<void> =>
	page.evaluate(
		([ofType, fields]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('readback');
				opening.onerror = () => reject(opening.error ?? new Error('no database'));
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction('lines', 'readwrite');
					const store = transaction.objectStore('lines');
					const keys = store.getAllKeys();
					const all = store.getAll();
					all.onsuccess = () => {
						all.result.forEach((record: { line: StoredLine }, at) => {
							if (record.line.type === ofType)
								store.put({ ...record, line: { ...record.line, ...fields } }, keys.result[at]);
						});
					};
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		[type, change] as const,
	);
