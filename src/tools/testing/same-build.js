import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { proofFile } from '../ready/build.js';
import { command, ensureBuilt, prepared, root, run } from '../ready/index.js';
import { layCheckout, oddName, sharePackages } from './checkout.js';

// Builds once more, in a folder with an odd name, and compares every byte: the same sources give the same site wherever they
// lie, and devices keep what they have cached.
await command(async () => {
	const node = await prepared();
	const first = await ensureBuilt(node);
	mkdirSync(join(root, 'build'), { recursive: true });
	const elsewhere = mkdtempSync(join(root, 'build', 'new-'));
	try {
		const odd = join(elsewhere, oddName);
		layCheckout(root, odd);
		sharePackages(root, odd);
		const code = await run(node, [join(odd, 'src/tools/build.js')]);
		if (code !== 0) return code;
		const [hash = ''] = readdirSync(join(odd, 'build'));
		return compare(first, join(odd, 'build', hash));
	} finally {
		rmSync(elsewhere, { recursive: true });
	}
});

/**
 * @param {string} first a build
 * @param {string} second
 * @returns {number} an exit code
 */
function compare(first, second) {
	const [a, b] = [hashes(first), hashes(second)];
	const differing = [...new Set([...a.keys(), ...b.keys()])].filter(
		(file) => a.get(file) !== b.get(file),
	);
	console.log(`${a.size} files, ${differing.length} of them different in a build elsewhere`);
	differing.forEach((file) => console.log(`  ${file}`));
	return differing.length > 0 || a.size === 0 ? 1 : 0;
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} a hash of every file, by its path in the folder
 */
function hashes(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
		(file) => file !== proofFile && statSync(join(folder, file)).isFile(),
	);
	const hash = (/** @type {string} */ file) =>
		createHash('sha256')
			.update(readFileSync(join(folder, file)))
			.digest('hex');
	return new Map(files.sort().map((file) => [file, hash(file)]));
}
