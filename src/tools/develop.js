import { join } from 'node:path';
import process from 'node:process';
import { command, prepared, root, run } from './ready/index.js';
import { Trouble } from './ready/trouble.js';

// `npm run check`, `lint`, `format` and `test:watch`: the programs that whoever changes this project has at hand, with the settings
// of CI. Paths behind `--` choose files (for `test:watch` parts of them); what begins with - goes to the program.
const [asked = '', ...args] = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('-'));
const paths = args.filter((arg) => !arg.startsWith('-'));
const files = paths.length > 0 ? paths : ['.'];

/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const programs = {
	// It reads every TypeScript and JavaScript file too. tsc alone does not know the types that Kit gives a page's exports by name.
	check: [
		['@sveltejs/kit/svelte-kit.js', 'sync'],
		['svelte-check/bin/svelte-check', '--output', 'human', '--fail-on-warnings', ...args],
	],
	lint: [['eslint/bin/eslint.js', '--max-warnings', '0', ...options, ...files]],
	format: [
		[
			'prettier/bin/prettier.cjs',
			...(options.includes('--check') ? [] : ['--write']),
			...['--log-level', 'warn', ...options, ...files],
		],
	],
	'test-watch': [['vitest/vitest.mjs', 'watch', '--project', 'node', ...args]],
};

await command(async () => {
	const node = await prepared();
	const calls = programs[asked];
	if (!calls) throw new Trouble(`There is only ${Object.keys(programs).join(', ')}.`);
	for (const [program = '', ...rest] of calls) {
		const code = await run(node, [join(root, 'node_modules', program), ...rest]);
		if (code !== 0) return code;
	}
	return 0;
});
