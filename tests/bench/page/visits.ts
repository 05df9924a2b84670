import type { Browser } from 'playwright';
import { answerAll, type Answers } from './answering.ts';
import { openPage, until, type Opened } from './opened.ts';
import type { ProfileName } from './profiles.ts';
import { askedBy, bytesOf, type Bytes } from './traffic.ts';

/** A page to be visited, by its name in the table. */
export interface Where {
	readonly name: string;
	readonly url: string;
	/** Keeps answers in a log of its own: the visit waits until the first is kept. */
	readonly keeps: boolean;
}

/** A visit that answers the first question as soon as it can. Times in ms since the navigation began. */
export interface FirstVisit {
	readonly fcp: number;
	readonly option?: number;
	readonly feedback?: number;
	readonly alive?: number;
	readonly requests: { readonly feedback: number; readonly alive: number; readonly all: number };
	/** Until all is quiet; `scriptAlive`: the script asked for until the page was alive. */
	readonly bytes: Bytes & { readonly scriptAlive: number };
}

/** A visit that looks, and then answers. */
export interface LookVisit {
	readonly fcp: number;
	/** Of the whole visit. */
	readonly shift: number;
	/** What of tasks after the first paint was over 50 ms, and the longest task (ms). */
	readonly blocking: number;
	readonly longest: number;
	/** Bytes, after the rubbish was collected. */
	readonly heap: number;
	readonly nodes: number;
	readonly answers?: Answers;
}

/** The page asks first what the bench has no hands for. */
export class BeyondHands extends Error {}

/** A hanging page is given up after so long (ms). */
const longestMs = 120_000;

export async function visitFirst(
	browser: Browser,
	where: Where,
	profile: ProfileName,
): Promise<FirstVisit> {
	const opened = await openPage(browser, profile, { page: where.name, aim: 'first' });
	const { page, asked } = opened;
	try {
		await page.goto(where.url, { waitUntil: 'commit', timeout: longestMs });
		const done = async () => {
			const first = await page.evaluate(() => ({ ...window.bench.first }));
			await noneBeyond(opened);
			const { feedback, alive } = first;
			return feedback !== undefined && (alive !== undefined || !where.keeps) ? first : undefined;
		};
		await until(done, longestMs, 50);
		const first = await page.evaluate(() => ({ ...window.bench.first }));
		await opened.quiet();
		const { fcp } = await page.evaluate(() => window.bench.seen);
		noErrors(opened);
		const alive = first.alive ?? first.feedback ?? Infinity;
		return {
			...{ fcp, ...first },
			requests: {
				feedback: askedBy(asked, first.feedback ?? Infinity).length,
				alive: askedBy(asked, alive).length,
				all: asked.length,
			},
			bytes: { ...bytesOf(asked), scriptAlive: bytesOf(askedBy(asked, alive)).script },
		};
	} finally {
		await opened.close();
	}
}

export async function visitToLook(
	browser: Browser,
	where: Where,
	profile: ProfileName,
	answers: number,
): Promise<LookVisit> {
	const opened = await openPage(browser, profile, { page: where.name, aim: 'look' });
	const { page, cdp } = opened;
	try {
		await page.goto(where.url, { waitUntil: 'load', timeout: longestMs });
		await until(() => asksNow(opened), longestMs, 100);
		await noneBeyond(opened);
		await opened.quiet();
		const { fcp, longTasks } = await page.evaluate(() => window.bench.seen);
		await cdp.send('HeapProfiler.collectGarbage');
		const { metrics } = await cdp.send('Performance.getMetrics');
		const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
		const looked = {
			...{ fcp, heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') },
			blocking: longTasks.reduce(
				(sum, [start, took]) => sum + Math.max(0, start + took - Math.max(start + 50, fcp)),
				0,
			),
			longest: Math.max(0, ...longTasks.map(([, took]) => took)),
		};
		const given = answers > 0 ? await answerAll(opened, answers) : undefined;
		const { shift } = await page.evaluate(() => window.bench.seen);
		noErrors(opened);
		return { ...looked, shift, answers: given };
	} finally {
		await opened.close();
	}
}

/** Whether the first question stands there; presses what has to be pressed before. */
async function asksNow({ page }: Opened): Promise<true | undefined> {
	const asks = await page.evaluate(() => {
		if (window.bench.isVisible('option', 0) || window.bench.isBeyond()) return true;
		window.bench.press('start', 0);
		return false;
	});
	return asks || undefined;
}

async function noneBeyond({ page }: Opened): Promise<void> {
	if (await page.evaluate(() => window.bench.isBeyond()))
		throw new BeyondHands('The first question is of another kind than one choice.');
}

function noErrors({ errors }: Opened): void {
	if (errors.length > 0) throw new Error(`The page threw: ${errors.join('; ')}`);
}
