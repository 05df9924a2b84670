import type { Plugin } from 'vite';
import { sourcesHash } from './sources.js';

/** Where the pages' own script lies in a build: named after the build, since Kit serves what is under it for ever. */
export const islandsFile = (version: string): string => `_app/immutable/islands/${version}.js`;

/** Island.svelte renders on the server alone; what Kit builds of it for browsers is never loaded, and needs no renderer. */
const noServer = '\0readback:no-server';

/** What is always loaded together is one file: a dozen small ones cost a phone more than their bytes. */
const groups = [
	{
		name: 'preload',
		test: /preload-helper|rolldown\/runtime|parts\/(?:notes|reveal)\.ts|ui\/picture-links\.ts/,
		priority: 1,
	},
	{ name: 'svelte', test: /node_modules\/(?:svelte|esm-env|clsx)\// },
	{
		name: 'memory',
		test: /node_modules\/valibot\/[^?]+$|src\/lib\/memory\/|\[lesson\]\/(?:device|memory|opened)\.ts/,
	},
	{
		name: 'run',
		test: /node_modules\/xstate\/|src\/lib\/run\/(?!result|index)|ui\/actor\.svelte|\[lesson\]\/awake\.ts/,
	},
	{
		name: 'question',
		test: /\[lesson\]\/(?:Asked|session|awake-card|first-seed|NotKept)|src\/lib\/(?:words\/en\/(?:index|kinds\/choices?)\.ts|base\/(?:seeded|rich)|kinds\/(?:kind|presentation|options|rich-schema|signs|play|views)\.ts|kinds\/choices?\/(?:play|View)\b|parts\/(?:Heading|Inline|Blocks|Options|Sign)\.|ui\/(?:QuestionCard|Verdict|Explanation|VoiceDisc|shortcuts|card|island\/wake))/,
	},
];

/** Lists of scripts to fetch beforehand are for the first step alone: later ones mostly need what is there, and each list is bytes. */
const resolveDependencies = (
	_: string,
	files: readonly string[],
	{ hostId }: { readonly hostId: string },
): string[] => files.filter((file) => hostId.includes('/islands/') || file.endsWith('.css'));

/** Who of those that check data by valibot is on learners' pages. */
const learners = /src\/lib\/(?:memory|run|ui)\/|src\/lib\/kinds\/(?!.*(?:author|exchang|shape))/;

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
			const rolldownOptions = { output: { codeSplitting: { groups } } };
			return { build: { rolldownOptions, modulePreload: { resolveDependencies } } };
		},
		async resolveId(id, importer, options) {
			if (this.environment.name !== 'client') return undefined;
			if (id === 'svelte/server') return noServer;
			if (id !== 'valibot' || importer === undefined || learners.test(importer)) return undefined;
			// One file, of which a build keeps what anybody uses: teachers' tools have a copy of their own. Schemas go between both.
			const found = await this.resolve(id, importer, { ...options, skipSelf: true });
			return found && { ...found, id: `${found.id}?tools` };
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
