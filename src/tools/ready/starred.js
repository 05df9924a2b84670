import { readFileSync } from 'node:fs';
import module from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Node puts what a pattern of a package.json (`#lib/*`) stands for in the place of every star of the path, those of the folder among
 * them. Loaded before all else where the project's folder has a star in its name (run.js): it finds `#…` by the same patterns.
 * Nodes too old for such hooks run only what asks for none.
 */
module.registerHooks?.({
	resolve(specifier, context, next) {
		const found = specifier.startsWith('#') ? placeOf(specifier, context.parentURL) : undefined;
		return next(found ?? specifier, context);
	},
});

/**
 * @param {string} specifier
 * @param {string | undefined} parent the address of the file that asks
 * @returns {string | undefined} an address; nothing where no pattern fits
 */
function placeOf(specifier, parent) {
	const manifest = parent && module.findPackageJSON('.', parent);
	if (!manifest) return undefined;
	/** @type {{ imports?: Record<string, string> }} */
	const { imports = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
	const [key = '', target = ''] = Object.entries(imports)
		.filter(([each]) => each.endsWith('*') && specifier.startsWith(each.slice(0, -1)))
		.reduce((best, each) => (each[0].length > best[0].length ? each : best), ['', '']);
	if (key === '') return undefined;
	const rest = specifier.slice(key.length - 1);
	return new URL(target.slice(0, -1) + rest, pathToFileURL(manifest)).href;
}
