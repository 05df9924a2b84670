import { readFileSync } from 'node:fs';
import process from 'node:process';

// `node slowest.js counts.json`: the test files that took longest, of what run-tests.js wrote there.
const [file = ''] = process.argv.slice(2);
/** @type {Record<string, { files: readonly import('./tally.js').Time[] }>} */
const counts = JSON.parse(readFileSync(file, 'utf8') || '{}');
const files = Object.values(counts).flatMap((each) => each.files);
const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, 10);
for (const { name, ms } of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(8)} s  ${name}`);
