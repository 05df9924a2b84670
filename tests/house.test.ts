import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allowed, lintAt as said, lintImport, refused } from '../src/tools/lint/walls.ts';

describe('imports go down only', () => {
	test.each(refused)('%s may not import %s', async (path, from, message) => {
		const findings = await lintImport(path, from);
		expect(findings.filter((each) => each.includes(message))).toHaveLength(1);
	});

	test.each(allowed)('%s may import %s', async (path, from) => {
		expect(await lintImport(path, from)).toEqual([]);
	});
});

describe('a wall stands however one goes through it', () => {
	const page = 'src/routes/[lesson]/state.ts';
	const learner = "never reaches a learner's page";

	test.each([
		[
			'an import at run time',
			page,
			"export const x = await import('#lib/notation/index.ts');",
			learner,
		],
		['one in a template', page, 'export const x = import(`#lib/checks/index.ts`);', learner],
		['an export from', page, "export { x } from '#lib/notation/index.ts';", learner],
		['an export of all', page, "export * from '#lib/exchange/index.ts';", learner],
		['a type by import', page, "export type X = import('#lib/notation/index.ts').X;", learner],
		['a glob', page, "export const x = import.meta.glob('#lib/notation/**');", learner],
		[
			'a glob of several',
			page,
			"export const x = import.meta.glob(['./a.ts', '../../lib/notation/*.ts']);",
			'Another folder is reached by #lib',
		],
		[
			'a glob over folders',
			page,
			"export const x = import.meta.glob('../../l*b/notation/*.ts');",
			'named plainly',
		],
		[
			'a glob from elsewhere',
			page,
			"export const x = import.meta.glob('./*.ts', { base: '../../lib/notation' });",
			'stands here as a plain text',
		],
		[
			'a worker',
			page,
			"export const x = new Worker(new URL('../../lib/notation/index.ts', import.meta.url));",
			'Another folder is reached by #lib',
		],
		[
			'a name put together',
			page,
			'export const x = (room: string) => import(`#lib/${room}/index.ts`);',
			'stands here as a plain text',
		],
		[
			'an import at run time, upwards',
			'src/lib/run/plan.ts',
			"export const x = import('#lib/ui/Card.svelte');",
			'Imports go down only',
		],
		[
			'a component at run time',
			'src/lib/run/plan.ts',
			"export const x = import('./Card.svelte');",
			'Svelte only in',
		],
		[
			'past a front, in a tool',
			'src/tools/commands/x.ts',
			"export const x = await import('#lib/exchange/read-bank.ts');",
			'What exchange gives others',
		],
	])('%s', async (_, path, code, message) => {
		const findings = await said(path, `${code}\n`);
		expect(findings.filter((each) => each.includes(message))).toHaveLength(1);
	});

	test('in a component', async () => {
		const component =
			'<script lang="ts">\n\tconst x = import(\'#lib/editing/index.ts\');\n</script>\n\n{x}\n';
		expect((await said('src/lib/ui/Card.svelte', component)).join()).toContain(learner);
	});

	test.each([
		[page, "export const x = await import('#lib/run/index.ts');"],
		['src/routes/edit/page.ts', "export const x = await import('#lib/exchange/index.ts');"],
		['src/tools/x.ts', 'export const x = async (name: string): Promise<unknown> => import(name);'],
		['src/lib/run/plan.ts', "export type X = import('./Card.svelte').default;"],
	])('from %s what may be imported may be so at run time: %s', async (path, code) => {
		expect(await said(path, `${code}\n`)).toEqual([]);
	});
});

describe('nothing below pages and stores reads the clock, draws by chance or reaches outside', () => {
	const impure = [
		'window.name',
		'fetch("/")',
		'indexedDB',
		'localStorage',
		'globalThis.localStorage',
		'Date.now()',
		'new Date()',
		'Math.random()',
	];
	const why = 'Time, chance, storage and the network are arguments';

	test.each(impure)('%s', async (code) => {
		const line = `export const x: unknown = ${code};\n`;
		for (const path of ['src/lib/run/plan.ts', 'src/lib/ui/actor.svelte.ts', 'src/lib/base/ids.ts'])
			expect((await said(path, line)).join()).toContain(why);
		for (const path of ['src/lib/memory/stores/indexed-db.ts', 'src/routes/clock.ts'])
			expect(await said(path, line)).toEqual([]);
	});

	test.each([
		['src/lib/room/server/services.ts', 'Date.now()', 'Math.random()'],
		['src/lib/ui/shortcuts.ts', 'localStorage', 'fetch("/")'],
	])('%s may reach for %s and for nothing else', async (path, own, other) => {
		expect(await said(path, `export const x: unknown = ${own};\n`)).toEqual([]);
		expect((await said(path, `export const x: unknown = ${other};\n`)).join()).toContain(why);
	});

	test('in components too', async () => {
		const component = '<script lang="ts">\n\tconst x = Math.random();\n</script>\n\n{x}\n';
		expect((await said('src/lib/ui/Card.svelte', component)).join()).toContain(why);
	});
});

describe('there is no way around the types, and rooms are small', () => {
	test.each([
		['any', 'export const x = (y: any): unknown => y;', 'no-explicit-any'],
		['a non-null assertion', 'export const x = (y?: string) => y!;', 'no-non-null-assertion'],
		['a cast', 'export const x = (y: unknown) => y as string;', 'consistent-type-assertions'],
		['an enum', 'export enum X { A }', 'TSEnumDeclaration|use a union of words'],
		[
			'a suppression',
			'/* eslint-disable */\nexport const x = (y: any): unknown => y;',
			'no-explicit-any',
		],
		['@ts-ignore', '// @ts-ignore\nexport const x: string = 1;', 'ban-ts-comment'],
		['301 lines', `${'\n'.repeat(300)}export const x = 1;`, 'max-lines:'],
		[
			'a function longer than a screen',
			`export function x(f: () => void) {\n${'f();\n'.repeat(70)}}`,
			'max-lines-per-function',
		],
	])('%s', async (_, code, rule) => {
		expect((await said('src/lib/run/plan.ts', `${code}\n`)).join()).toMatch(new RegExp(rule));
	});
});

test('HTML goes into a page unescaped in islands alone, which Svelte itself rendered', async () => {
	const component = '<script lang="ts">\n\tlet x = $props();\n</script>\n\n{@html x}\n';
	expect((await said('src/lib/ui/Card.svelte', component)).join()).toContain('no-at-html-tags');
	expect(await said('src/lib/ui/island/Island.svelte', component)).toEqual([]);
});

const code = globSync('{src,tests}/**/*.{ts,js,svelte}', { exclude: ['**/*.d.ts'] });
const lengths = code
	.map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
	.sort((a, b) => a.lines - b.lines);
const share = (part: number) => lengths[Math.ceil(part * lengths.length) - 1]?.lines;

describe('the rooms as they are', () => {
	test('half of the files have at most 75 lines, nine in ten at most 200, none over 300', () => {
		expect(code.length).toBeGreaterThan(100);
		expect(share(0.5)).toBeLessThanOrEqual(75);
		expect(share(0.9)).toBeLessThanOrEqual(200);
		expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
	});

	test('no file has an ending that lint does not read', () => {
		expect(globSync('src/**/*.{mts,cts,tsx,mjs,jsx}')).toEqual([]);
	});

	test('no drawer is called utils or helpers', () => {
		expect(code.filter((file) => /\b(utils?|helpers?)\b/i.test(file))).toEqual([]);
	});

	test('a kind has at most nine files', () => {
		const kinds = globSync('src/lib/kinds/*/');
		const crowded = kinds.filter((kind) => globSync(`${kind}/*`).length > 9);
		expect(kinds.length).toBeGreaterThan(1);
		expect(crowded).toEqual([]);
	});

	test('components name colours by token: raw ones stand in app.css alone', () => {
		const raw = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|oklab|lab|lch|color)a?\(/i;
		const styled = code.filter((file) => file.endsWith('.svelte'));
		const coloured = styled.filter((file) => raw.test(styles(readFileSync(file, 'utf8'))));
		expect(coloured).toEqual([]);
	});
});

/** The style sheet inside a component. */
function styles(component: string): string {
	return /<style[^>]*>([^]*)<\/style>/.exec(component)?.[1] ?? '';
}
