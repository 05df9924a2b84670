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
	await expect.poll(() => countIn(page, store)).toBeGreaterThanOrEqual(least);
}
