import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const oldMs = 60 * 60_000;

/**
 * Removes what commands that were broken off have left in a folder: entries whose name begins so, untouched for an hour. What
 * can't be removed, being another's, stays.
 * @param {string} folder
 * @param {string} prefix
 */
export function clearLeftovers(folder, prefix) {
	for (const name of namesIn(folder).filter((each) => each.startsWith(prefix))) {
		const path = join(folder, name);
		try {
			if (Date.now() - statSync(path).mtimeMs > oldMs)
				rmSync(path, { recursive: true, force: true });
		} catch {
			continue;
		}
	}
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function namesIn(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
