import type { Plugin } from 'vite';
import { sourcesHash } from './sources.js';

/** Where the pages' own script lies in a build: named after the build, since Kit serves what is under it for ever. */
export const islandsFile = (version: string): string => `_app/immutable/islands/${version}.js`;

/**
 * Builds src/islands.ts beside Kit's own entries. Learners' pages load it instead of Kit's client: a page to read needs
 * a kilobyte, and what a question needs comes when one is near.
 */
export function islands(): Plugin {
	return {
		name: 'readback:islands',
		apply: 'build',
		buildStart() {
			if (this.environment.name !== 'client') return;
			this.emitFile({
				type: 'chunk',
				id: 'src/islands.ts',
				fileName: islandsFile(sourcesHash()),
			});
		},
	};
}
