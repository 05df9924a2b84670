import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from 'playwright/test';

export { expect };

export const widths = [360, 768, 1440] as const;
const themes = ['light', 'dark'] as const;

/** Everything on a page that no visitor should meet: errors in the console or outside it, and requests that leave the origin. */
export function watch(page: Page, origin: string): string[] {
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const url = new URL(request.url());
		const inside = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
		if (!inside) troubles.push(`request left the origin: ${request.url()}`);
	});
	return troubles;
}

interface Fixtures {
	/** Patterns of trouble that a test brings about on purpose, such as the 404 it asks for. */
	expectedTrouble: RegExp[];
}

/** Playwright's `test`, which fails where its page had an error in the console or asked another origin for anything. */
export const test = base.extend<Fixtures>({
	expectedTrouble: [[], { option: true }],
	page: async ({ page, baseURL, expectedTrouble }, use) => {
		const troubles = watch(page, new URL(baseURL ?? '').origin);
		await use(page);
		const unexpected = troubles.filter((text) => !expectedTrouble.some((each) => each.test(text)));
		expect(unexpected, 'the page stays free of errors and inside its origin').toEqual([]);
	},
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Expects that axe finds nothing on the page as it is now, or in a part of it: WCAG 2.2 A and AA, and best practices. No page has
 * frames of another origin, so axe runs in the page alone: its usual way opens a second page for every look, and sends itself
 * into both, which takes six times as long.
 */
export async function axe(page: Page, within?: string, where = 'axe finds nothing'): Promise<void> {
	expect(page.frames(), 'frames').toHaveLength(1);
	const isThere = await page.evaluate(() => 'axe' in window);
	const builder = new AxeBuilder(isThere ? { page, axeSource: 'undefined' } : { page });
	builder
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.withTags(tags);
	const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
	const said = violations.map(({ id, help, nodes }) => ({
		rule: id,
		help,
		where: nodes.map((node) => node.html),
	}));
	expect(said, where).toEqual([]);
}

/**
 * Looks at the page in each theme as it stands, so that a way to a state is gone once for both. Nothing moves from then on: what
 * fades from one theme to the other would be looked at half-way.
 */
export async function inThemes(page: Page, look: () => Promise<void>): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const colorScheme of themes) {
		await page.emulateMedia({ colorScheme });
		await look();
	}
}

/** Gives the window this width, in CSS pixels, and a height that goes with it. */
export async function useWidth(page: Page, width: (typeof widths)[number]): Promise<void> {
	await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
}

/** Opens the pages to come with "Who says so" as a reader left it. */
export async function useVoices(page: Page, on: boolean): Promise<void> {
	await page.addInitScript(
		(value) => {
			localStorage.setItem('readback-voices', value);
		},
		on ? 'on' : 'off',
	);
}

/** Expects that nothing on the page is wider than the window: no sideways scrolling. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const wide = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(wide, 'pixels that stick out sideways').toBeLessThanOrEqual(0);
}
