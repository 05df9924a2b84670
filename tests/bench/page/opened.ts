import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Task } from './inside/types.ts';
import { probeText } from './probe-text.ts';
import { profiles, type Profile, type ProfileName } from './profiles.ts';
import { watchTraffic, type Asked } from './traffic.ts';

/** A page in a context of its own: nothing is cached, nothing remembered, and device and network are as slow as the profile says. */
export interface Opened {
	readonly page: Page;
	readonly cdp: CDPSession;
	readonly asked: readonly Asked[];
	/** What the page threw, if anything. */
	readonly errors: readonly string[];
	/** Waits until no request is under way and no long task has run for a while; no longer than a minute. */
	quiet(): Promise<void>;
	close(): Promise<void>;
}

/** A phone's. */
const viewport = { width: 412, height: 823 };
const mostQuietMs = 60_000;

export async function openPage(browser: Browser, name: ProfileName, task: Task): Promise<Opened> {
	const profile: Profile = profiles[name];
	const context = await browser.newContext({
		...{ ignoreHTTPSErrors: true, viewport, deviceScaleFactor: 1, serviceWorkers: 'block' },
	});
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const asked = await watchTraffic(cdp);
	await cdp.send('Performance.enable');
	if (profile.cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
	if (profile.network)
		await cdp.send('Network.emulateNetworkConditions', { offline: false, ...profile.network });
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message.slice(0, 160)));
	await page.addInitScript({ content: await probeText(task) });
	const quietMs = profile.cpu > 1 ? 1500 : 800;
	return {
		...{ page, cdp, asked, errors },
		quiet: () => quiet(page, asked, quietMs),
		close: () => context.close(),
	};
}

async function quiet(page: Page, asked: readonly Asked[], quietMs: number): Promise<void> {
	const until = Date.now() + mostQuietMs;
	let since = Date.now();
	let seen = -1;
	while (Date.now() < until && Date.now() - since <= quietMs) {
		const tasks = await page.evaluate(() => window.bench.seen.longTasks.length);
		const now = asked.length + tasks;
		if (now !== seen || asked.some(({ done }) => !done)) since = Date.now();
		seen = now;
		await sleep(100);
	}
}

/** Asks until there is an answer; nothing where there is none in that time (ms). */
export async function until<T>(
	ask: () => Promise<T | undefined>,
	mostMs: number,
	everyMs = 20,
): Promise<T | undefined> {
	const end = Date.now() + mostMs;
	for (;;) {
		const got = await ask();
		if (got !== undefined || Date.now() > end) return got;
		await sleep(everyMs);
	}
}
