import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The tags of YAML's failsafe schema, the one that front matter is read by; the library brings those of all. */
const failsafe = `
import { map } from './common/map.js';
import { seq } from './common/seq.js';
import { string } from './common/string.js';
export const coreKnownTags = {};
export const getTags = () => [map, seq, string];
`;

/**
 * Leaves out of the editor's reader what it never asks of its libraries (YAML's other schemas, and the names of two
 * thousand signs, of which the page sends those that a text has). For the bundles of workers; those of other workers are
 * left whole.
 */
export function leanReader(): Plugin {
	const names = fileURLToPath(new URL('../routes/edit/engine/named-signs.ts', import.meta.url));
	const instead = [
		// 3.6 kB (gzip): its entry brings all schemas, whatever one is asked for.
		{ of: /yaml\/browser\/dist\/schema\/tags\.js$/, code: failsafe },
		// 12.4 kB. The parser imports it by name, and takes no table of its own.
		{
			of: /\/decode-named-character-reference\/index\.js$/,
			code: `export * from ${JSON.stringify(names)};`,
		},
	];
	let reads = false;
	return {
		name: 'readback:lean-reader',
		apply: 'build',
		enforce: 'pre',
		options: ({ input }) => {
			reads = JSON.stringify(input ?? '').includes('reader.worker');
		},
		load: (id) => (reads ? instead.find(({ of }) => of.test(id))?.code : undefined),
	};
}
