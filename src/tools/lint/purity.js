import { noEnum } from './no-enum.js';

const why =
	'Time, chance, storage and the network are arguments: only stores and pages reach for them.';

const globals = ['window', 'fetch', 'indexedDB', 'localStorage', 'sessionStorage', 'EventSource'];

/** @type {readonly [string, string][]} */
const properties = [
	['Date', 'now'],
	['Math', 'random'],
	['performance', 'now'],
	['crypto', 'randomUUID'],
	['crypto', 'getRandomValues'],
	...globals.map((property) => /** @type {[string, string]} */ (['globalThis', property])),
];

/** Shells beside the stores: each reaches for what is named here, and for nothing else. */
const shells = [
	// Where a server of rooms is put together: from here the clock is handed down to all the rest of it.
	{ file: 'src/lib/room/server/services.ts', may: ['Date.now', 'performance.now'] },
	// One switch of this device, asked at each press of a key. It says nothing of anybody, a store of entries is no place for it,
	// and every page with a question would have to hand it through.
	{ file: 'src/lib/ui/shortcuts.ts', may: ['localStorage'] },
];

/**
 * Below pages and stores nothing reads the clock, draws by chance, or reaches outside: the same arguments give the same result.
 * @type {import('eslint').Linter.Config[]}
 */
export const purity = [
	{
		files: ['src/lib/**'],
		ignores: ['**/stores/**', '**/*.test.ts'],
		rules: {
			...reaching([]),
			'no-restricted-syntax': [
				'error',
				noEnum,
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: why },
			],
		},
	},
	...shells.map(({ file, may }) => ({ files: [file], rules: reaching(may) })),
];

/**
 * Reaching outside is refused, but for what is named.
 * @param {readonly string[]} may
 * @returns {import('eslint').Linter.RulesRecord}
 */
function reaching(may) {
	const names = globals.filter((name) => !may.includes(name));
	const members = properties.filter((path) => !may.includes(path.join('.')));
	return {
		'no-restricted-globals': ['error', ...names.map((name) => ({ name, message: why }))],
		'no-restricted-properties': [
			'error',
			...members.map(([object, property]) => ({ object, property, message: why })),
		],
	};
}
