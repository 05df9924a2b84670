import { noEnum } from './no-enum.js';

const typescript = ['**/*.ts', '**/*.svelte'];

/**
 * Small rooms, and no way around the types.
 * @type {import('eslint').Linter.Config[]}
 */
export const habits = [
	{
		// A suppression is a question unanswered: no comment switches a rule off.
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
		rules: {
			'max-lines': ['error', { max: 300 }],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
			eqeqeq: 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
		},
	},
	{
		files: typescript,
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'no-restricted-syntax': ['error', noEnum],
		},
	},
	{
		files: ['**/*.ts'],
		ignores: ['**/*.svelte.ts', '**/*.svelte.test.ts'],
		rules: {
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// A store in memory keeps the asynchronous contract of one on a disk.
			'@typescript-eslint/require-await': 'off',
			// Objects here are closures: their methods use no `this`.
			'@typescript-eslint/unbound-method': 'off',
			// Spreading a text into code points is what is meant where it is done.
			'@typescript-eslint/no-misused-spread': 'off',
		},
	},
	{
		// svelte-check knows what Kit gives a page's exports by their names, and what a component takes: to ESLint it is `any`.
		files: [
			'src/routes/**/*.ts',
			'src/lib/ui/island/*.ts',
			'src/islands.ts',
			'src/service-worker.ts',
		],
		rules: Object.fromEntries(
			['argument', 'assignment', 'call', 'member-access', 'return'].map((each) => [
				`@typescript-eslint/no-unsafe-${each}`,
				'off',
			]),
		),
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: {
			'prefer-const': 'off',
			// An address is mostly resolved once and handed on, which this rule cannot follow.
			'svelte/no-navigation-without-resolve': 'off',
			// svelte-check compiles with all warnings on, and knows better which are silenced in vain.
			'svelte/no-unused-svelte-ignore': 'off',
			// Most maps in components live within one calculation.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	// What Svelte itself rendered on the server, texts escaped, goes into the page: an island is that and nothing else.
	{
		files: ['src/lib/ui/island/{Island,AsSent}.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' },
	},
	// The lessons' plugin is loaded by its address, which has no type: it is annotated there.
	{ files: ['vite.config.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
	{
		files: ['**/*.test.ts', '**/*.e2e.ts', '**/contract.ts'],
		rules: { 'max-lines-per-function': 'off' },
	},
];
