import { setTimeout as sleep } from 'node:timers/promises';
import type { What } from './inside/types.ts';
import { until, type Opened } from './opened.ts';

/** What a visit's answers took. */
export interface Answers {
	/** From the release of the pointer to the end of the frame that shows the feedback, each (ms). */
	readonly ms: readonly number[];
	/** Presses that the page moved away from under the pointer, and were made again. */
	readonly missed: number;
	/** The number of the answer that never came, from 1. */
	readonly stuck?: number;
}

/** A person reads before going on (ms). */
const readingMs = 300;
const patienceMs = 20_000;

/** Answers so many questions one after another with a real pointer. */
export async function answerAll(opened: Opened, count: number): Promise<Answers> {
	const ms: number[] = [];
	let missed = 0;
	for (let i = 0; i < count; i++) {
		let took = await answer(opened, i);
		if (took === undefined) {
			missed += 1;
			took = await answer(opened, i);
		}
		if (took === undefined) return { ms, missed, stuck: i + 1 };
		ms.push(took);
		await sleep(readingMs);
		if (
			i + 1 < count &&
			(await opened.page.evaluate((at) => window.bench.isVisible('next', at), i))
		)
			await press(opened, 'next', i);
	}
	return { ms, missed };
}

/** Chooses, and asks for the feedback where choosing did not bring it. */
async function answer(opened: Opened, i: number): Promise<number | undefined> {
	const { page } = opened;
	await page.evaluate((at) => window.bench.watch(at), i);
	if (!(await press(opened, 'option', i))) return undefined;
	const waited = () => page.evaluate(() => window.bench.waited());
	if (await page.evaluate(() => window.bench.has('check'))) {
		const atOnce = await until(waited, 150);
		if (atOnce !== undefined) return atOnce;
		await page.evaluate((at) => window.bench.watch(at), i);
		await press(opened, 'check', i);
	}
	return until(waited, patienceMs / 4);
}

/** Presses it with the pointer once it stands still. Whether it ever stood there. */
async function press({ page, cdp }: Opened, what: What, i: number): Promise<boolean> {
	const where = () =>
		page.evaluate(([name, at]) => window.bench.where(name, at), [what, i] as const);
	const ready = async () => {
		const at = await where();
		return at && !at.disabled ? at : undefined;
	};
	let at = await until(ready, patienceMs);
	for (let tries = 0; at && tries < 40; tries++) {
		await sleep(50);
		const now = await where();
		const stands = now && Math.abs(now.x - at.x) < 1 && Math.abs(now.y - at.y) < 1;
		at = now ?? at;
		if (stands) break;
	}
	if (!at) return false;
	const { x, y } = at;
	const button = { x, y, button: 'left', clickCount: 1 } as const;
	await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
	await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
	await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
	return true;
}
