import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { root } from './root.js';
import { runQuietly } from './run.js';

const place = mkdtempSync(join(tmpdir(), 'readback-starred-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A project of two files that find each other by `#…`, with what starts its programs. */
function project(name: string): string {
	const folder = join(place, name);
	lay(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
	lay(join(folder, 'src/lib/a/one.ts'), `export const one: string = 'one';`);
	lay(join(folder, 'src/lib/words/en/two.ts'), `export const two: string = 'two';`);
	lay(
		join(folder, 'src/tools/three.ts'),
		`import { one } from '#lib/a/one.ts';
import { two } from '#lib/words/two.ts';
console.log(one, two, process.execArgv.length);
`,
	);
	cpSync(join(root, 'src/tools/ready'), join(folder, 'src/tools/ready'), { recursive: true });
	return folder;
}

const imports = { '#lib/*': './src/lib/*', '#lib/words/*': './src/lib/words/en/*' };

function lay(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

test.each(['plain', 'one * star', '*', '*new* (what?) #1 100%25 *', '**/deep *er*'])(
	'a program of the project in a folder "%s" finds its files',
	async (name) => {
		const folder = project(name);
		const runner = pathToFileURL(join(folder, 'src/tools/ready/run.js')).href;
		const program = join(folder, 'src/tools/three.ts');
		const code = `const { run } = await import(${JSON.stringify(runner)});
			process.exitCode = await run(process.execPath, [${JSON.stringify(program)}]);`;
		const ran = await runQuietly(process.execPath, ['--input-type=module', '--eval', code]);
		expect(ran).toEqual({ code: 0, output: 'one two 0\n' });
	},
);
