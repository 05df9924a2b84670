import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { command, ensureBuilt, root, run } from '../ready/index.js';
import { Trouble } from '../ready/trouble.js';
import { bringBrowser } from './bring-browser.js';
import { freePort } from './free-port.js';
import { kinds, selectTests } from './select.js';
import {
	closingLine,
	judged,
	none,
	sum,
	tallyPlaywright,
	tallyVitest,
	timesPlaywright,
	timesVitest,
} from './tally.js';

// Runs the tests that are asked for, on the project's own Node: see test.js.
const reports = mkdtempSync(join(tmpdir(), 'readback-tests-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('-'));
const tests = selectTests(
	args.filter((arg) => !arg.startsWith('-')),
	root,
);

await command(async () => {
	if (kinds.every((kind) => tests[kind].length === 0))
		throw new Trouble(`No test file has ${args.join(' or ')} in its path.`);
	const env = await surroundings();
	/** @type {Record<string, Ran>} */
	const tallies = {};
	for (const kind of kinds) if (tests[kind].length > 0) tallies[kind] = await runKind(kind, env);
	const total = Object.values(tallies).reduce(sum, none);
	if (process.env.READBACK_COUNTS)
		writeFileSync(process.env.READBACK_COUNTS, JSON.stringify(tallies));
	for (const [kind, { passed, failed }] of Object.entries(tallies))
		console.log(`${kind}: ${passed} of ${passed + failed} tests`);
	console.log(`\n${closingLine(total)}`);
	return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** What the chosen tests need around them: a browser, a build. */
async function surroundings() {
	if (tests.browser.length + tests.e2e.length === 0) return {};
	const CHROMIUM_PATH = await bringBrowser();
	console.log(`Browser of the tests: ${CHROMIUM_PATH}`);
	if (tests.e2e.length === 0) return { CHROMIUM_PATH };
	const READBACK_SERVED = await ensureBuilt(process.execPath);
	return { CHROMIUM_PATH, READBACK_SERVED, READBACK_PORT: String(await freePort()) };
}

/** @typedef {import('./tally.js').Tally & { files: import('./tally.js').Time[] }} Ran */

/**
 * @param {import('./select.js').Kind} kind
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Ran>}
 */
async function runKind(kind, env) {
	const report = join(reports, `${kind}.json`);
	const e2e = kind === 'e2e';
	const program = e2e
		? ['node_modules/playwright/cli.js', 'test']
		: ['node_modules/vitest/vitest.mjs', 'run', '--project', kind, ...vitestReports(report)];
	const call = [...program, ...tests[kind], ...options];
	const code = await run(process.execPath, call, { env: { ...env, READBACK_REPORT: report } });
	if (!existsSync(report)) return { ...judged(undefined, code), files: [] };
	const read = JSON.parse(readFileSync(report, 'utf8'));
	const times = e2e ? timesPlaywright(read) : timesVitest(read);
	const files = times.map(({ name, ms }) => ({ name: e2e ? name : relative(root, name), ms }));
	return { ...judged(e2e ? tallyPlaywright(read) : tallyVitest(read), code), files };
}

/** @param {string} file */
function vitestReports(file) {
	return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}
