import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { lintImport, refused } from '../lint/walls.ts';
import { command, root } from '../ready/index.js';
import { circlesIn } from './circles.ts';
import { duplicatesIn } from './duplicates.ts';
import { figuresOf } from './figures.ts';
import { isTest, readTree } from './tree.ts';

/** No room is a house of its own. */
const largestShare = 0.18;
const fewestDuplicateLines = 12;

// Prints what the house is like, and fails where it has a circle, a wall that does not hold, an unused export or a copy.
await command(async () => {
	const tree = readTree(root);
	const rooms = tree.filter(({ path }) => !isTest(path));
	const { files, median, p90, longest, crumbs, largest } = figuresOf(tree);
	const circles = circlesIn(rooms);
	const copies = duplicatesIn(rooms, fewestDuplicateLines);
	const open = await openWalls();
	const unused = unusedExports();
	console.log(`files                        ${files}, without tests`);
	console.log(`lines, median / p90          ${median} / ${p90}`);
	console.log(`longest                      ${longest.lines}  ${longest.path}`);
	console.log(`under 40 lines, one importer ${crumbs.length}`);
	const tooLarge = largest.share > largestShare ? `, more than ${percent(largestShare)}` : '';
	console.log(`largest room                 ${percent(largest.share)}  ${largest.room}${tooLarge}`);
	console.log(`circles                      ${circles.length}`);
	for (const circle of circles) console.log(`  ${circle.join(' ↔ ')}`);
	console.log(
		`walls tried                  ${refused.length}, ${refused.length - open.length} refused`,
	);
	for (const wall of open) console.log(`  open: ${wall}`);
	console.log(`unused exports               ${unused.length}`);
	for (const name of unused) console.log(`  ${name}`);
	console.log(`copies of 12 lines and more  ${copies.length}`);
	for (const { lines, first, second } of copies) {
		console.log(`  ${lines} lines: ${first.path}:${first.line}, ${second.path}:${second.line}`);
	}
	if (process.argv.includes('--crumbs')) {
		for (const { path, lines } of crumbs) console.log(`  ${lines}  ${path}`);
	}
	const faults = circles.length + open.length + unused.length + copies.length;
	return faults === 0 && tooLarge === '' ? 0 : 1;
});

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

/** Imports that ought to be refused, and are not. */
async function openWalls(): Promise<string[]> {
	const open: string[] = [];
	for (const [path, from, told] of refused) {
		const said = await lintImport(path, from);
		if (!said.some((each) => each.includes(told))) open.push(`${path} may import ${from}`);
	}
	return open;
}

/** Exports, files and packages that nothing uses, by knip; how it is set up stands in knip.json. */
function unusedExports(): string[] {
	const knip = join(root, 'node_modules/knip/bin/knip.js');
	const said = execFileSync(process.execPath, [knip, '--reporter', 'compact', '--no-exit-code'], {
		cwd: root,
		encoding: 'utf8',
	});
	return said.split('\n').filter((line) => line.trim() !== '');
}
