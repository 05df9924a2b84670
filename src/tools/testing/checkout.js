import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from '../ready/trouble.js';
import { copySources } from '../sources.js';

/** A name that a build, a shell, a pattern or an address could stumble over; folders of people have such. */
export const oddName = "read back (1) #ü & 'x' [2] {a,b} 100%25 $HOME";

/** What packages write beside themselves: not to be shared. */
const own = new Set(['.readback', '.vite', '.vite-temp', '.cache']);

/**
 * Lays a checkout of the sources as they are, as if somebody had fetched it.
 * @param {string} root the project's folder
 * @param {string} to a folder, made where it is missing
 */
export function layCheckout(root, to) {
	mkdirSync(to, { recursive: true });
	copySources(root, to);
}

/**
 * Gives it the packages that another has: hard links, which cost neither time nor room, where both lie on one disk.
 * @param {string} root
 * @param {string} to
 */
export function sharePackages(root, to) {
	const [from, copy] = [join(root, 'node_modules'), join(to, 'node_modules')];
	try {
		linkAll(from, copy);
	} catch (error) {
		if (!isCode(error, 'EXDEV', 'EPERM')) throw error;
		cpSync(from, copy, { recursive: true, verbatimSymlinks: true, force: true });
	}
}

/**
 * @param {string} from a folder
 * @param {string} to
 */
function linkAll(from, to) {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, copy] = [join(from, entry.name), join(to, entry.name)];
		if (own.has(entry.name)) continue;
		if (entry.isDirectory()) linkAll(source, copy);
		else if (entry.isFile()) linkSync(source, copy);
		else cpSync(source, copy, { verbatimSymlinks: true });
	}
}
