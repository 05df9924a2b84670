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

/**
 * Below pages and stores nothing reads the clock, draws by chance, or reaches outside: the same arguments give the same result.
 * @type {import('eslint').Linter.Config[]}
 */
export const purity = [
	{
		files: ['src/lib/**'],
		ignores: ['**/stores/**', '**/*.test.ts'],
		rules: {
			'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: why }))],
			'no-restricted-properties': [
				'error',
				...properties.map(([object, property]) => ({ object, property, message: why })),
			],
			'no-restricted-syntax': [
				'error',
				noEnum,
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: why },
			],
		},
	},
];
