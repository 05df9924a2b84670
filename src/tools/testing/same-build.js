import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from '../ready/build.js';
import { command, ensureBuilt, root } from '../ready/index.js';

// Builds once more and compares every byte: the same sources give the same site, and devices keep what they have cached.
await command(async () => {
	const first = await ensureBuilt(process.execPath);
	const again = join(root, 'build', 'again');
	await build(process.execPath, again);
	const [a, b] = [hashes(first), hashes(again)];
	const differing = [...new Set([...a.keys(), ...b.keys()])].filter(
		(file) => a.get(file) !== b.get(file),
	);
	rmSync(again, { recursive: true });
	console.log(`${a.size} files, ${differing.length} of them different in a second build`);
	differing.forEach((file) => console.log(`  ${file}`));
	return differing.length > 0 ? 1 : 0;
});

/**
 * @param {string} folder
 * @returns {Map<string, string>} a hash of every file, by its path in the folder
 */
function hashes(folder) {
	const files = globSync('**', { cwd: folder }).filter((file) =>
		statSync(join(folder, file)).isFile(),
	);
	const hash = (/** @type {string} */ file) =>
		createHash('sha256')
			.update(readFileSync(join(folder, file)))
			.digest('hex');
	return new Map(files.sort().map((file) => [file, hash(file)]));
}
