import type { BrowserContext, Page } from 'playwright/test';
import { frontOf, type Front } from './front.ts';
import { lesson } from './lesson.ts';
import { expect, test as base } from './support.ts';

const siteItself = `http://localhost:${process.env.READBACK_PORT ?? '4173'}`;

/** Each with a site and a device of its own: what it keeps, and what it is kept from, is nobody else's. */
export const test = base.extend<{ front: Front }>({
	front: async ({}, use) => {
		const front = await frontOf(siteItself);
		await use(front);
		front.stop();
	},
	baseURL: async ({ front }, use) => use(front.origin),
	expectedTrouble: async ({}, use) => use([/Failed to load resource|net::ERR/]),
});

/** Neither the device nor the site has a network. */
export async function goOffline(context: BrowserContext, front: Front): Promise<void> {
	front.gone = true;
	await context.setOffline(true);
}

/** Both have it again. */
export async function goOnline(context: BrowserContext, front: Front): Promise<void> {
	front.gone = false;
	await context.setOffline(false);
}

/** The versions under which a part of the site is kept whole: a lesson, or what is beside them. */
export const versionsOf = (page: Page, part: string): Promise<readonly string[]> =>
	page.evaluate(async (id) => {
		const names = (await caches.keys()).filter((name) => name.endsWith(`/${id}`));
		const whole = await Promise.all(
			names.map(async (cacheName) =>
				(await caches.match('/_whole', { cacheName })) ? [cacheName] : [],
			),
		);
		return whole.flat();
	}, part);

/** Until this many versions of a lesson are kept whole. */
export const keptWhole = (page: Page, id = lesson.id, versions = 1): Promise<void> =>
	expect.poll(async () => (await versionsOf(page, id)).length).toBe(versions);

/** What says that a page is of the newer version. */
export const isNewer = (page: Page) => page.getByRole('heading', { level: 1, name: /^Newer: / });
