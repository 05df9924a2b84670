import { globSync } from 'node:fs';

/** @typedef {'node' | 'browser' | 'e2e'} Kind where a test runs */

/** @type {Record<Kind, { files: string, except?: string }>} */
const globs = {
	node: { files: '{src,tests}/**/*.test.ts', except: '**/*.svelte.test.ts' },
	browser: { files: 'src/**/*.svelte.test.ts' },
	e2e: { files: 'tests/e2e/**/*.e2e.ts' },
};

/** @type {readonly Kind[]} */
export const kinds = ['node', 'browser', 'e2e'];

/**
 * The test files that a person asked for: kinds by name, and parts of paths; all of them without either.
 * @param {readonly string[]} words
 * @param {string} [cwd]
 * @returns {Record<Kind, string[]>}
 */
export function selectTests(words, cwd = '.') {
	const asked = kinds.filter((kind) => words.includes(kind));
	const filters = words.filter((word) => !kinds.some((kind) => kind === word));
	const wanted = asked.length > 0 ? asked : kinds;
	/** @param {Kind} kind */
	const files = (kind) => {
		if (!wanted.includes(kind)) return [];
		const { files, except = [] } = globs[kind];
		const all = globSync(files, { cwd, exclude: [except].flat() }).sort();
		return all.filter(
			(file) => filters.length === 0 || filters.some((part) => file.includes(part)),
		);
	};
	return { node: files('node'), browser: files('browser'), e2e: files('e2e') };
}
