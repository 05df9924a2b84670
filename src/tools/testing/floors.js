import { readFileSync } from 'node:fs';
import process from 'node:process';

// `node floors.js counts.json node=100 e2e=20`: fails where fewer tests passed than there were when the floor was set. A glob
// that matches nothing any more stays green otherwise.
const [file = '', ...floors] = process.argv.slice(2);
/** @type {Record<string, import('./tally.js').Tally>} */
const counts = JSON.parse(readFileSync(file, 'utf8'));
for (const floor of floors) {
	const [kind = '', least = '0'] = floor.split('=');
	const passed = counts[kind]?.passed ?? 0;
	const enough = passed >= Number(least);
	console.log(`${kind}: ${passed} tests, at least ${least} expected${enough ? '' : ': TOO FEW'}`);
	if (!enough) process.exitCode = 1;
}
