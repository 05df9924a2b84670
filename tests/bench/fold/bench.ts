/**
 * What a long log costs: `npm run bench:fold`. A hundred thousand lines of four lessons over two years (log.ts) are folded to progress
 * and due cards, in Node and in Chromium; then home, a section and a quiz of the built site are begun with that log in the database and
 * with an empty one. Prints medians and the best of several rounds; times judge nothing here. Two numbers after the command are how
 * many lines and how many rounds. READBACK_SERVED names a build; without it one is made.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { root } from '../../../src/tools/ready/index.js';
import { launchOptions } from '../../../src/tools/testing/find-browser.js';
import { ownServer } from '../../e2e/own-server.ts';
import { folded } from './fold.ts';
import type { inPage, Round } from './in-page.ts';
import { benchLessons } from './lessons.ts';
import { END, logOf, questionsOf } from './log.ts';
import { pages, settledIn, visit } from './pages.ts';

declare global {
	/** The bundle of in-page.ts, where it was run. */
	var foldBench: typeof inPage;
}

const [count = 100_000, rounds = 9] = process.argv.slice(2).map(Number);
const seed = 'two years';
const lessons = benchLessons();

console.log(`${cpus().length} processors (${cpus()[0]?.model ?? ''}), Node ${process.version}`);
console.log(
	`${count} lines of ${lessons.length} lessons (${lessons.map((each) => questionsOf(each).length).join(', ')} questions); median and best of ${rounds}, ms\n`,
);
inNode();
const browser = await chromium.launch(launchOptions());
try {
	const bundle = await bundled();
	await inChromium(browser, bundle);
	await starts(browser, bundle);
} finally {
	await browser.close();
}

function inNode(): void {
	const lines = logOf(lessons, count, seed);
	const times = Array.from({ length: rounds }, () => {
		// As a store gives them: nothing of one round is known in the next.
		const kept = lessons.map((lesson) => ({
			...{ lesson: lesson.id, questions: questionsOf(lesson) },
			lines: structuredClone(lines.filter((line) => line.lesson === lesson.id)),
		}));
		const began = performance.now();
		folded(kept, END);
		return performance.now() - began;
	});
	row('fold, Node', times);
}

async function inChromium(browser: Browser, bundle: string): Promise<void> {
	const context = await browser.newContext();
	await context.route('**/*', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>fold</title>' }),
	);
	const page = await context.newPage();
	await page.goto('http://localhost/');
	await page.evaluate(bundle);
	await page.evaluate(([lessons, count, seed]) => foldBench.lay(lessons, count, seed), [
		lessons,
		count,
		seed,
	] as const);
	const found: readonly Round[] = await page.evaluate(
		([lessons, rounds]) => foldBench.rounds(lessons, rounds),
		[lessons, rounds] as const,
	);
	row(
		'read all from the database, Chromium',
		found.map(({ read }) => read),
	);
	row(
		'fold, Chromium',
		found.map(({ fold }) => fold),
	);
	await context.close();
}

/** With the log and without by turns: what else the machine does meets both. */
async function starts(browser: Browser, bundle: string): Promise<void> {
	process.env['READBACK_SERVED'] ??= execFileSync('npm', ['run', '-s', 'build'], { cwd: root })
		.toString()
		.trim()
		.split('\n')
		.at(-1);
	const server = await ownServer();
	try {
		const laid = { bundle, lessons, seed };
		const full = await settledIn(browser, server.origin, { ...laid, count });
		const empty = await settledIn(browser, server.origin, { ...laid, count: 0 });
		for (const { name, path, islands } of pages) {
			const url = server.origin + path;
			for (const each of [full, empty]) await visit(each, url, islands);
			const withLog: number[] = [];
			const without: number[] = [];
			for (let round = 0; round < rounds; round++) {
				withLog.push(await visit(full, url, islands));
				without.push(await visit(empty, url, islands));
			}
			row(`${name} awake, empty log`, without);
			row(`${name} awake, such a log`, withLog);
			console.log(`  more by ${(median(withLog) - median(without)).toFixed(0)}`);
		}
	} finally {
		server.stop();
	}
}

/** in-page.ts as one script, which can be run in any page. */
async function bundled(): Promise<string> {
	const made = await build({
		...{ root, configFile: false, logLevel: 'error' },
		build: {
			...{ write: false, target: 'es2022' },
			lib: { entry: 'tests/bench/fold/in-page.ts', formats: ['iife'], name: 'foldBenchModule' },
		},
	});
	const [output] = Array.isArray(made) ? made : [made];
	const chunk = 'output' in output ? output.output[0] : undefined;
	if (chunk?.type !== 'chunk') throw new Error('The bundle of the bench could not be made.');
	return `${chunk.code}; globalThis.foldBench = foldBenchModule.inPage;`;
}

function row(name: string, times: readonly number[]): void {
	const shown = [median(times), Math.min(...times)].map((time) => time.toFixed(0).padStart(7));
	console.log(name.padEnd(40) + shown.join(''));
}

function median(times: readonly number[]): number {
	const sorted = times.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
