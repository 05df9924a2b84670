import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { imports } from './src/tools/lint/imports.js';
import { purity } from './src/tools/lint/purity.js';
import { habits } from './src/tools/lint/habits.js';
import svelteConfig from './svelte.config.js';

const componentTypes = ['**/*.svelte.ts', '**/*.svelte.test.ts'];

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'.install-*/',
		'build/',
		'node_modules/',
		'test-results/',
		'data/',
		'playwright-report/',
	]),
	{
		files: ['**/*.ts'],
		ignores: componentTypes,
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
	},
	// With types a component takes twice the time, and svelte-check sees most of it; JavaScript is typed by tsc alone.
	{
		files: ['**/*.js', '**/*.cjs', '**/*.svelte', ...componentTypes],
		extends: [tseslint.configs.strict],
	},
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
	},
	// What runs first is read by any Node, and tells an old one what it lacks.
	{
		files: ['**/*.cjs'],
		languageOptions: { ecmaVersion: 2020, sourceType: 'commonjs' },
		rules: {
			'@typescript-eslint/no-require-imports': 'off',
			'svelte/no-inner-declarations': 'off',
			'no-restricted-syntax': [
				'error',
				'ChainExpression',
				'PropertyDefinition',
				'AwaitExpression',
				'AssignmentExpression[operator=/[?|&]=/]',
				'LogicalExpression[operator="??"]',
				'CallExpression[callee.name="require"] > Literal[value=/^node:/]',
			],
		},
	},
	...habits,
	...purity,
	...imports,
);
