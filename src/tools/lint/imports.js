import { walls } from './late-imports.js';
import {
	authors,
	away,
	insideKinds,
	otherEnd,
	otherKinds,
	otherPages,
	plainly,
	readers,
	registries,
	roomsServer,
	stores,
	svelteFree,
	upOnly,
} from './patterns.js';

/** @typedef {import('./late-imports.js').Pattern} Pattern */

/** What other rooms may import of a room that has a front: these files, without their ending. */
const frontsOf = {
	notation: ['index', 'write/index'],
	checks: ['index', 'explanations', 'example-lesson'],
	exchange: ['index', 'review'],
	run: ['index', 'result', 'overview'],
	memory: ['index', 'edited', 'cards/index', 'stores/.*'],
	room: ['rules/index', 'client/index', 'server/index', 'stores/.*'],
};

/** Where a server of rooms is put together. */
const roomServer = 'src/lib/room/server/services.ts';

/**
 * Who may import what, down only (the house's plan in README.md). Every file of the app is in one zone: a later zone that matches
 * would replace an earlier one whole. `below` names the folders of lib/ that a zone may use. Patterns are `regex`: a `group`
 * that begins with # is a comment in its language and matches nothing.
 * @type {readonly { files: string[], ignores?: string[], below: string[], not?: Pattern[] }[]}
 */
const zones = [
	{ files: ['src/lib/base/**'], below: [] },
	{ files: ['src/lib/words/**'], below: ['base', 'words'] },
	{ files: ['src/lib/parts/**'], below: ['base', 'parts'], not: [readers()] },
	{ files: ['src/lib/offline/**'], below: ['base', 'offline'], not: [readers()] },
	{ files: ['src/lib/formats/**'], below: ['base', 'words', 'formats'] },
	{
		files: ['src/lib/kinds/*/**'],
		ignores: ['**/author.ts', '**/exchange.ts'],
		below: ['base', 'words', 'parts', 'kinds'],
		not: [otherKinds(), registries(), authors(), readers()],
	},
	{
		files: ['src/lib/kinds/*/author.ts', 'src/lib/kinds/*/exchange.ts'],
		below: ['base', 'words', 'formats', 'kinds'],
		not: [otherKinds(), registries()],
	},
	{
		files: ['src/lib/kinds/*'],
		ignores: ['src/lib/kinds/exchang*', 'src/lib/kinds/author.ts'],
		below: ['base', 'words', 'parts', 'kinds'],
		not: [authors()],
	},
	{ files: ['src/lib/kinds/author.ts'], below: ['base', 'words', 'kinds'] },
	// What kinds share on the way to other programs speaks of their questions.
	{ files: ['src/lib/kinds/exchang*'], below: ['base', 'words', 'formats', 'kinds'] },
	{
		files: ['src/lib/lesson/**'],
		below: ['base', 'words', 'kinds', 'lesson'],
		not: [insideKinds(), authors()],
	},
	{
		files: ['src/lib/notation/**'],
		below: ['base', 'words', 'kinds', 'lesson', 'notation'],
		not: [insideKinds()],
	},
	{
		files: ['src/lib/checks/**'],
		below: ['base', 'words', 'kinds', 'lesson', 'notation', 'checks'],
		not: [insideKinds()],
	},
	// Banks come in and go out here; the rest of a lesson knows no other program.
	{
		files: ['src/lib/exchange/**'],
		below: ['base', 'words', 'formats', 'kinds', 'lesson', 'notation', 'checks', 'exchange'],
		not: [insideKinds()],
	},
	...['run', 'memory'].map((room) => ({
		files: [`src/lib/${room}/**`],
		ignores: [`src/lib/${room}/stores/**`],
		below: ['base', 'words', 'kinds', room],
		not: [insideKinds(), authors(), stores(), readers()],
	})),
	// A class session: pure rules, and the two ends of the wire, which meet in them alone.
	{
		files: ['src/lib/room/rules/**'],
		below: ['base', 'words', 'kinds', 'room'],
		not: [insideKinds(), authors(), stores(), otherEnd('server|client')],
	},
	{
		files: ['src/lib/room/client/**'],
		below: ['base', 'words', 'kinds', 'room'],
		not: [insideKinds(), authors(), stores(), otherEnd('server')],
	},
	{
		files: ['src/lib/room/server/**'],
		ignores: [roomServer],
		below: ['base', 'words', 'kinds', 'room'],
		not: [insideKinds(), authors(), stores(), otherEnd('client')],
	},
	// A server of rooms that was given no store opens its own, so that mounting it takes a line.
	{
		files: [roomServer],
		below: ['base', 'words', 'kinds', 'room'],
		not: [insideKinds(), authors(), otherEnd('client')],
	},
	// What the editor knows without a page: it stands on reader and writer, and no learner's page stands on it.
	{
		files: ['src/lib/editing/**'],
		ignores: ['src/lib/editing/stores/**'],
		below: ['base', 'words', 'kinds', 'lesson', 'notation', 'checks', 'editing'],
		not: [insideKinds(), stores()],
	},
	{
		files: ['src/lib/*/stores/**'],
		below: ['base', 'words', 'kinds', 'memory', 'room'],
		not: [insideKinds(), authors()],
	},
	{
		files: ['src/lib/ui/**'],
		below: ['base', 'words', 'parts', 'kinds', 'run', 'memory', 'room', 'lesson', 'ui'],
		not: [insideKinds(), authors(), stores(), readers()],
	},
];

/** Where components are at home; elsewhere Svelte is not imported. */
const withSvelte = ['src/lib/parts/**', 'src/lib/ui/**', '**/*.svelte', '**/*.svelte.ts'];
/** Tests, and what they share, may look into every room. */
const tests = [
	'**/*.test.ts',
	'**/*samples.ts',
	'**/contract.ts',
	'**/sample-question*.ts',
	'src/lib/run/arbitraries.ts',
];

/** @type {import('eslint').Linter.Config[]} */
export const imports = [
	{ plugins: { walls } },
	// What no later zone names is a learner's page: its folder is new, and nobody has said yet who may import it.
	{
		files: ['src/**'],
		ignores: [
			'src/routes/edit/**',
			'src/routes/help/**',
			'src/tools/**',
			'src/islands.ts',
			'src/later.ts',
			...tests,
		],
		rules: restricted([...away(), otherPages(), readers(), ...fronts(), authors(), insideKinds()]),
	},
	...zones.map(({ files, ignores = [], below, not = [] }) => ({
		files,
		ignores: [...ignores, ...tests],
		rules: restricted([...away(), ...fronts(), upOnly(below), ...not]),
	})),
	{
		files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
		rules: restricted([...away(), ...fronts(), authors(), insideKinds()]),
	},
	// A lesson that a link carries is read on the device, by the editor's engine: in a worker, fetched when it is opened.
	{
		files: ['src/routes/shared/opening.ts'],
		rules: restricted([...away(), ...fronts(), authors(), insideKinds()]),
	},
	// They wake the parts of pages, which they name.
	{
		files: ['src/islands.ts', 'src/later.ts'],
		rules: restricted([otherPages(), readers(), ...fronts(), authors(), insideKinds()]),
	},
	// Pages of help show what the checker knows; they are built once, and carry none of it.
	{
		files: ['src/routes/help/**'],
		ignores: tests,
		rules: restricted([...away(), ...fronts(), insideKinds(), roomsServer()]),
	},
	{
		files: ['src/routes/edit/**', 'src/tools/**'],
		ignores: tests,
		rules: restricted([...fronts(), insideKinds()], { written: false }),
	},
	{
		files: ['src/lib/**/*.ts'],
		ignores: [...withSvelte, 'src/lib/kinds/views.ts', ...tests],
		rules: {
			'no-restricted-imports': ['error', { patterns: [svelteFree()] }],
			'walls/late-svelte': ['error', { patterns: [svelteFree()] }],
		},
	},
];

/**
 * However it is written: as an import, an export from, or an import at run time.
 * @param {Pattern[]} held
 * @param {{ written: boolean }} [names] whether a name that is put together at run time is refused
 * @returns {import('eslint').Linter.RulesRecord}
 */
function restricted(held, { written } = { written: true }) {
	const patterns = [plainly(), ...held];
	return {
		'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
		'walls/late-imports': ['error', { patterns, written }],
	};
}

/** @returns {Pattern[]} */
function fronts() {
	return Object.entries(frontsOf).map(([room, files]) => ({
		regex: String.raw`^#lib/${room}/(?!(${files.join('|')})\.ts$)`,
		message: `What ${room} gives others stands in ${files.slice(0, 2).join('.ts, ')}.ts.`,
	}));
}
