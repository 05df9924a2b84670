import type { Browser, BrowserContext } from 'playwright';
import type { BenchLesson } from './log.ts';

/** The pages that are begun, and the islands of each that have to be awake. */
export const pages = [
	{ name: 'home', path: '/', islands: ['going', 'due'] },
	{ name: 'section', path: '/kyrgyzstan-2019/two-men', islands: ['text'] },
	{ name: 'quiz', path: '/kyrgyzstan-2019/quiz', islands: ['quiz'] },
] as const;

/** A log to lay before the visits. */
export interface Laid {
	readonly bundle: string;
	readonly lessons: readonly BenchLesson[];
	readonly count: number;
	readonly seed: string;
}

/** A browser's own place with this log in its database, ready for visits. */
export async function settledIn(
	browser: Browser,
	origin: string,
	{ bundle, lessons, count, seed }: Laid,
): Promise<BrowserContext> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		// Tall: an island wakes where it is near.
		viewport: { width: 1280, height: 2000 },
	});
	const page = await context.newPage();
	await page.goto(`${origin}/offline`);
	await page.evaluate(bundle);
	await page.evaluate(([lessons, count, seed]) => foldBench.lay(lessons, count, seed), [
		lessons,
		count,
		seed,
	] as const);
	await page.close();
	return context;
}

/** From the navigation to the moment when the first island of each of these kinds is awake (ms). */
export async function visit(
	context: BrowserContext,
	url: string,
	islands: readonly string[],
): Promise<number> {
	const page = await context.newPage();
	try {
		await page.goto(url, { waitUntil: 'commit' });
		const awake = await page.waitForFunction(
			(kinds) =>
				kinds.every((kind) => document.querySelector(`[data-island=${kind}][data-awake]`)) &&
				performance.now(),
			islands,
			{ polling: 'raf', timeout: 60_000 },
		);
		return Number(await awake.jsonValue());
	} finally {
		await page.close();
	}
}
