import { chromium as playwright } from 'playwright';
import { launchOptions } from '../../src/tools/testing/find-browser.js';
import type { Engine, Running } from './engine.ts';

/** Chromium, by Playwright, as in the other tests of pages. */
export const chromium: Engine = {
	name: 'Chromium',
	packages: 'chromium-headless-shell',
	programs: ['chromium-headless-shell'],
	start,
};

async function start(): Promise<Running> {
	const browser = await playwright.launch(launchOptions());
	return {
		async open() {
			const page = await (await browser.newContext()).newPage();
			return {
				async goto(url) {
					await page.goto(url);
				},
				async reload() {
					await page.reload();
				},
				evaluate: (expression) => page.evaluate(expression),
				press: (x, y) => page.mouse.click(x, y),
				type: (text) => page.keyboard.type(text),
				resize: (width, height) => page.setViewportSize({ width, height }),
				screenshot: () => page.screenshot(),
			};
		},
		stop: () => browser.close(),
	};
}
