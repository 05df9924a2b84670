import process from 'node:process';
import { ensureBuilt } from '../../src/tools/ready/index.js';
import { accounts } from './cases/accounts.ts';
import { installs } from './cases/installs.ts';
import { lessons } from './cases/lessons.ts';
import { names } from './cases/names.ts';
import { nodes } from './cases/nodes.ts';
import { newPlace, type Case } from './place.ts';

// `npm run try:starts -- …`: starts Readback as people do, in folders, on Nodes and with accounts as theirs are, one after the
// other; with words only those cases that have one of them in their name. It needs the npm registry and, for a few, root.
const words = process.argv.slice(2);
const all: readonly Case[] = [...names, ...lessons, ...nodes, ...installs, ...accounts];
const chosen = all.filter(
	({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const build = await ensureBuilt(process.execPath);
const failed: string[] = [];
for (const { name, run } of chosen) {
	const place = newPlace(build);
	const begun = performance.now();
	const why = await run(place).then(() => undefined, reason);
	place.remove();
	if (why !== undefined) failed.push(name);
	const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
	console.log(`${why === undefined ? 'pass' : 'FAIL'} ${seconds} s  ${name}`);
	if (why !== undefined) console.log(why.replace(/^/gm, '              '));
}
console.log(
	`\n${String(chosen.length - failed.length)} starts passed, ${String(failed.length)} starts failed`,
);
process.exitCode = failed.length > 0 || chosen.length === 0 ? 1 : 0;

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
