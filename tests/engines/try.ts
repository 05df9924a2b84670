import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from '../../src/tools/ready/index.js';
import { ownServer } from '../e2e/own-server.ts';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';
import { missing } from './programs.ts';
import { Visitor } from './visitor.ts';
import { walk } from './walk.ts';
import { watched } from './watched.ts';

// `npm run try:engines -- …`: walks through the site as a learner and a teacher do, in each engine that is here; with words only in
// those that have one of them in their name. Pictures of the pages are kept to be looked at.
// Whoever ends this ends the browsers too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = engines.filter(
	({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
const here = chosen.filter(({ name, programs, packages }) => {
	const lacking = missing(programs, process.env['PATH'] ?? '');
	const how = `not here, for lack of ${lacking.join(', ')}: on Debian, apt-get install ${packages}`;
	console.log(`${name}: ${lacking.length > 0 ? how : 'here'}`);
	return lacking.length === 0;
});

process.env['READBACK_SERVED'] ??= await ensureBuilt(process.execPath);
const pictures = mkdtempSync(join(tmpdir(), 'readback-engines-'));
let failed = 0;
for (const engine of here) failed += await walkIn(engine);
const walks = here.length * Object.keys(walk).length;
console.log(`\nPictures to look at: ${pictures}`);
console.log(`${String(walks - failed)} stretches passed, ${String(failed)} failed`);
process.exitCode = failed > 0 || walks === 0 ? 1 : 0;

/** The whole walk in one engine, each stretch even where an earlier one failed; how many did. */
async function walkIn(engine: Engine): Promise<number> {
	const server = await ownServer();
	const site = await watched(server.origin);
	const browser = await engine.start();
	const newcomer = async () =>
		new Visitor(await browser.open(), site.origin, join(pictures, engine.name.toLowerCase()));
	let failed = 0;
	try {
		const visitor = await newcomer();
		for (const [name, stretch] of Object.entries(walk)) {
			const begun = performance.now();
			const whys: string[] = await stretch(visitor, newcomer).then(() => [], reasons);
			whys.push(...site.troubles.splice(0));
			if (whys.length > 0) failed += 1;
			const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
			console.log(`${whys.length > 0 ? 'FAIL' : 'pass'} ${seconds} s  ${engine.name}: ${name}`);
			for (const why of whys) console.log(why.replace(/^/gm, '              '));
		}
	} finally {
		await browser.stop();
		site.stop();
		server.stop();
	}
	return failed;
}

function reasons(error: unknown): string[] {
	return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
