import { fileURLToPath, pathToFileURL } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { islands } from './src/tools/islands-plugin.ts';
import { leanReader } from './src/tools/reader-plugin.ts';
import { launchOptions } from './src/tools/testing/find-browser.js';
import { LongestFirst } from './src/tools/testing/longest-first.ts';
import { deadlines } from './src/tools/testing/patience.js';

// Loaded by Node as it is: bundled into the config, its `#lib` imports would lead nowhere.
const plugin = pathToFileURL('src/tools/lessons-plugin.ts').href;
const { lessons }: typeof import('./src/tools/lessons-plugin.ts') = await import(plugin);
const roomsPlugin = pathToFileURL('src/tools/rooms-plugin.ts').href;
const { rooms }: typeof import('./src/tools/rooms-plugin.ts') = await import(roomsPlugin);

/** Their builds for browsers ask the document; the editor reads Markdown and HTML in workers, which have none. */
const documentless = ['decode-named-character-reference', 'hast-util-from-html-isomorphic'];

/** The editor's text has no grammar; its libraries ask for one all the same. 12.2 kB of gzip: no-grammar.ts says why there is no plainer way. */
const grammars = ['@codemirror/language', '@lezer/common'];
const noGrammar = fileURLToPath(new URL('src/lib/editing/text/no-grammar.ts', import.meta.url));

/** Two at once: the machines of CI have two cores, and the default there is one. */
const maxWorkers = 2;

const patient = {
	testTimeout: deadlines.unit,
	hookTimeout: deadlines.unit,
	expect: { poll: { timeout: deadlines.wait } },
};

export default defineConfig({
	plugins: [lessons(), rooms(), islands(), sveltekit()],
	resolve: {
		// A build is made in a copy of the sources beside a link to the packages (src/tools/ready/clean-copy.js).
		preserveSymlinks: process.env.READBACK_BUILD !== undefined,
		alias: Object.fromEntries([
			...documentless.map((name) => [name, fileURLToPath(import.meta.resolve(name))]),
			...grammars.map((name) => [name, noGrammar]),
		]),
	},
	worker: { format: 'es', plugins: () => [leanReader()] },
	test: {
		maxWorkers,
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				extends: true,
				test: {
					...patient,
					name: 'node',
					setupFiles: ['tests/setup.ts'],
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts'],
				},
			},
			{
				extends: true,
				test: {
					...patient,
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
