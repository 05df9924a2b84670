import { ensureInstalled } from './install.js';
import { checkHost, modernNode } from './node.js';

export { ensureBuilt } from './build.js';
export { root } from './root.js';
export { run } from './run.js';
export { command } from './trouble.js';

/**
 * Brings what every command needs: the packages, and a Node that runs this project.
 * @returns {Promise<string>} that Node's path
 */
export async function prepared() {
	checkHost();
	await ensureInstalled();
	return modernNode();
}
