import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { sourcesHash } from './sources.js';

/** Where the pages' own script lies in a build: named after the build, since Kit serves what is under it for ever. */
const islandsFile = (version: string): string => `_app/immutable/islands/${version}.js`;

/** The chunk that has src/islands.ts, and all that an answer needs: the one script of a lesson's page. */
const learner = 'learner';

/** Island.svelte renders on the server alone; what Kit builds of it for browsers is never loaded, and needs no renderer. */
const noServer = '\0readback:no-server';

/**
 * Two files carry a learner's page: what every page needs, and what answers. A dozen small ones cost a phone more than their
 * bytes: each is a request, and one names the next.
 */
const groups = [
	{
		name: learner,
		test: new RegExp(
			[
				'node_modules/(?:svelte(?!/src/legacy)|esm-env|clsx|xstate)/',
				'node_modules/valibot/[^?]+$',
				'src/islands\\.ts',
				'preload-helper',
				'src/lib/memory/(?!cards|edited|log-file|stores/in-memory)',
				'src/lib/run/(?!result|overview|index)',
				'routes/\\[lesson\\]/(?!.*\\+|.*[Gg]uess|.*[rR]ail|.*[Ss]ay(?:Back|\\.island)|GoOn|Learners|Welcome|KeptLessons|NewVersion|kept\\.island|offline|Sureness|next-to-read|standing|.*telling|(?:lesson|going)\\.island|review/|quiz/(?:rest|choices|plan|Setup|InTest))',
				'lib/words/en/(?:index|quiz|kinds/choice)\\.ts',
				'lib/base/(?:seeded|rich)',
				'lib/kinds/(?:kind|presentation|options|rich-schema|signs|play|views)\\.ts',
				'lib/kinds/choice/(?:play|View)\\b',
				'lib/parts/(?:(?:Heading|Inline|Blocks|Options|Said|Sign)\\.|(?:dress|notes|paper|reveal)\\.ts)',
				'lib/ui/(?:actor\\.svelte|QuestionCard|Verdict|Explanation|VoiceDisc|shortcuts|card|picture-links)',
			].join('|'),
		),
	},
];

/** What Svelte needs to define elements of one's own; nothing here does, and it would be kept all the same. */
const noElements = '\0readback:no-elements';

/** What Vite puts before each `import()`: its own fetches scripts beforehand too, which no list here asks for, and is a kilobyte. */
const preloadHelper = '\0vite/preload-helper.js';
const dress = fileURLToPath(new URL('../lib/parts/dress.ts', import.meta.url));

/** What Vite makes of an `import()` whose styles are none. */
const undressed =
	/\b[\w$]+\(\(\)=>(import\([^()]+\)(?:\.then\(\w+=>\w+\.\w+\))?),\[\],import\.meta\.url\)/g;

/** Svelte's warnings tell a developer where to read on, and a learner nothing: a build has none. */
const warnings = /svelte\/src\/internal\/client\/warnings\.js$/;

function silent(file: string): string {
	const names = readFileSync(file, 'utf8').matchAll(/^export function (\w+)/gm);
	return Array.from(names, ([, name = '']) => `export function ${name}() {}`).join('\n');
}

/** Kit's client takes all that Svelte exports as one object; a build would then keep what nobody uses, in the learner's script. */
const forKit = '\0readback:svelte-for-kit';

/** No lists of scripts to fetch beforehand, which each page would carry: what comes later mostly needs what is there. Styles stay. */
const resolveDependencies = (_: string, files: readonly string[]): string[] =>
	files.filter((file) => file.endsWith('.css'));

/** Who of those that check data by valibot is on learners' pages. */
const learners =
	/src\/lib\/(?:memory|run|ui)\/|src\/routes\/\[lesson\]\/|src\/lib\/kinds\/(?!.*(?:author|exchang|shape))/;

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
			const version = sourcesHash();
			const chunkFileNames = ({ name }: { readonly name: string }) =>
				name === learner ? islandsFile(version) : '_app/immutable/chunks/[hash].js';
			// The learner's script names each style sheet that a part of it may need: short names.
			const assetFileNames = '_app/immutable/assets/[hash][extname]';
			const rolldownOptions = {
				output: { chunkFileNames, assetFileNames, codeSplitting: { groups } },
			};
			return { build: { rolldownOptions, modulePreload: { resolveDependencies } } };
		},
		async resolveId(id, importer, options) {
			if (this.environment.name !== 'client') return undefined;
			if (id === 'svelte/server') return noServer;
			if (id.endsWith('/custom-element.js')) return noElements;
			if (id === 'svelte' && importer?.includes('kit/src/runtime/client/')) return forKit;
			if (id !== 'valibot' || importer === undefined || learners.test(importer)) return undefined;
			// One file, of which a build keeps what anybody uses: teachers' tools have a copy of their own. Schemas go between both.
			const found = await this.resolve(id, importer, { ...options, skipSelf: true });
			return found && { ...found, id: `${found.id}?tools` };
		},
		load(id) {
			if (this.environment.name === 'client' && warnings.test(id)) return silent(id);
			if (id === preloadHelper)
				return `export { dressed as __vitePreload } from ${JSON.stringify(dress)};`;
			if (id === noServer) return 'export const render = () => undefined;';
			if (id === noElements) return 'export const create_custom_element = undefined;';
			if (id === forKit) return `export { onMount, tick, untrack } from 'svelte';`;
			return undefined;
		},
		generateBundle: {
			// A part that has no styles needs nobody to fetch them.
			order: 'post',
			handler(_, bundle) {
				if (this.environment.name !== 'client') return;
				for (const piece of Object.values(bundle))
					if (piece.type === 'chunk') piece.code = piece.code.replace(undressed, '$1');
			},
		},
		buildStart() {
			if (this.environment.name !== 'client') return;
			this.emitFile({ type: 'chunk', id: 'src/islands.ts' });
		},
	};
}
