import {
	accessSync,
	constants,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySources } from '../sources.js';
import { clearLeftovers } from './leftovers.js';

const prefix = 'readback-build-';

/**
 * Vite bundles its configuration, and resolves what that imports through links to where it really lies. This one has no imports to
 * resolve; each time it is asked for it gives the configuration anew, since Kit builds twice with plugins that have a state.
 */
const config = `const whole = \`./vite.config.ts?\${String(performance.now())}\`;
export default (await import(new URL(whole, import.meta.url).href)).default;
`;

/**
 * A copy of the sources in a folder whose path has nothing but letters in it, with a link to the packages. Vite takes `#` and `?` in
 * a path for the end of it, and Kit's adapter takes parentheses for a pattern: built here, a site does not depend on where it lies.
 * The sources may change meanwhile; the copy does not.
 * @param {string} root the project's folder
 */
export function cleanCopy(root) {
	const place = cleanPlace(root);
	clearLeftovers(place, prefix);
	const folder = mkdtempSync(join(place, prefix));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	try {
		copySources(root, folder);
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
		writeFileSync(join(folder, 'vite.config.js'), config);
	} catch (error) {
		remove();
		throw error;
	}
	return { folder, remove };
}

/**
 * The system's folder for such things, where it is there; the project's own where no other can be written.
 * @param {string} root
 */
function cleanPlace(root) {
	const own = join(root, 'build');
	mkdirSync(own, { recursive: true });
	const places = [tmpdir(), '/tmp', '/var/tmp', own].flatMap(writable);
	return places.find((place) => /^[\w:/\\.~-]+$/.test(place)) ?? own;
}

/**
 * @param {string} folder
 * @returns {string[]} its real path, or nothing
 */
function writable(folder) {
	try {
		accessSync(folder, constants.W_OK);
		return [realpathSync.native(folder)];
	} catch {
		return [];
	}
}
