import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { alone } from './lock.js';

const folder = mkdtempSync(join(tmpdir(), 'readback-lock-'));
const file = join(folder, 'lock');
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
	vi.useRealTimers();
	rmSync(file, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('two at once work one after the other, and leave no lock', async () => {
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		await new Promise((resolve) => setTimeout(resolve, 20));
		order.push(`${name} ends`);
	};
	await Promise.all([alone(work('a'), file), alone(work('b'), file)]);
	expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	expect(existsSync(file)).toBe(false);
});

test('a lock whose process is gone is passed by', async () => {
	writeFileSync(file, '2147483646 of a crash');
	expect(await alone(() => Promise.resolve('done'), file)).toBe('done');
});

test.each([
	['whose number another process has by now', `${process.pid} of a crash`],
	['that was never written to its end', ''],
])('a lock %s is passed by when it gives no sign', async (_, text) => {
	vi.useFakeTimers({ toFake: ['performance'] });
	writeFileSync(file, text);
	const done = alone(() => Promise.resolve('done'), file);
	const passing = setInterval(() => vi.advanceTimersByTime(5000), 50);
	expect(await done).toBe('done');
	clearInterval(passing);
});

test('a lock that gives signs is waited for, however long', async () => {
	vi.useFakeTimers({ toFake: ['performance'] });
	writeFileSync(file, `${process.pid} at work`);
	let signs = 0;
	const done = alone(() => Promise.resolve(signs), file);
	const passing = setInterval(() => {
		signs += 1;
		vi.advanceTimersByTime(10_000);
		if (signs < 12) utimesSync(file, 1000 + signs, 1000 + signs);
		else rmSync(file, { force: true });
	}, 250);
	expect(await done).toBeGreaterThanOrEqual(12);
	clearInterval(passing);
});

test('who holds a lock says so, and takes only its own away', async () => {
	await alone(() => {
		expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} \\w+$`));
		writeFileSync(file, "another's");
		return Promise.resolve();
	}, file);
	expect(readFileSync(file, 'utf8')).toBe("another's");
});
