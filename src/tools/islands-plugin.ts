import type { Plugin } from 'vite';
import { sourcesHash } from './sources.js';

/** Where the pages' own script lies in a build: named after the build, since Kit serves what is under it for ever. */
export const islandsFile = (version: string): string => `_app/immutable/islands/${version}.js`;

/** Island.svelte renders on the server alone; what Kit builds of it for browsers is never loaded, and needs no renderer. */
const noServer = '\0readback:no-server';

/** What is always loaded together is one file: a dozen small ones cost a phone more than their bytes. */
const groups = [
	{ name: 'preload', test: /preload-helper/, priority: 1 },
	{ name: 'svelte', test: /node_modules\/(?:svelte|esm-env|clsx)\// },
	{
		name: 'memory',
		test: /node_modules\/(?:idb|valibot)\/|src\/lib\/memory\/|\[lesson\]\/(?:device|memory|opened)\.ts/,
	},
	{
		name: 'run',
		test: /node_modules\/xstate\/|src\/lib\/run\/|ui\/actor\.svelte|\[lesson\]\/awake\.ts/,
	},
	{
		name: 'question',
		test: /\[lesson\]\/(?:Asked|session|first-seed|NotKept)|src\/lib\/(?:words\/(?:index|en)\.ts|base\/(?:seeded|rich)|kinds\/(?:kind|deal|options|rich-schema|signs|play|views)\.ts|kinds\/choices?\/|parts\/(?:Heading|Inline|Blocks|Options|Sign)\.|ui\/(?:QuestionCard|Verdict|Explanation|VoiceDisc|Answer|shortcuts|card|island\/wake))/,
	},
];

/**
 * Builds src/islands.ts beside Kit's own entries. Learners' pages load it instead of Kit's client: a page to read needs
 * a kilobyte, and what a question needs comes when one is near.
 */
export function islands(): Plugin {
	return {
		name: 'readback:islands',
		apply: 'build',
		enforce: 'pre',
		configEnvironment(environment) {
			if (environment !== 'client') return undefined;
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		resolveId(id) {
			const unused = id === 'svelte/server' && this.environment.name === 'client';
			return unused ? noServer : undefined;
		},
		load: (id) => (id === noServer ? 'export const render = () => undefined;' : undefined),
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
