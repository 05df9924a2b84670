import { globSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** The project's own rules, without those that ask for types: the files linted here exist in no folder. */
const eslint = new ESLint({
	overrideConfig: [
		tseslint.configs.disableTypeChecked,
		{ languageOptions: { parserOptions: { projectService: false } } },
	],
});

/** What lint says of a text as if it lay at this path, rule and message. */
async function said(path: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: path });
	return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const imported = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

describe('imports go down only', () => {
	test.each([
		['src/lib/base/order.ts', '#lib/kinds/kind.ts', 'Imports go down only'],
		['src/lib/base/order.ts', '#lib/words/index.ts', 'Imports go down only'],
		['src/lib/parts/order.ts', '#lib/words/index.ts', 'Imports go down only'],
		['src/lib/formats/gift/read.ts', '#lib/kinds/kind.ts', 'Imports go down only'],
		['src/lib/formats/gift/read.ts', '../../kinds/kind.ts', 'Another folder is reached by #lib'],
		['src/lib/kinds/choice/play.ts', '#lib/kinds/order/play.ts', 'A kind never imports another'],
		['src/lib/kinds/choice/play.ts', '../order/play.ts', 'A kind never imports another'],
		['src/lib/kinds/choice/play.ts', '#lib/run/index.ts', 'Imports go down only'],
		['src/lib/kinds/choice/play.ts', '#lib/lesson/lesson.ts', 'Imports go down only'],
		['src/lib/kinds/choice/play.ts', '#lib/kinds/play.ts', 'does not know the registries'],
		['src/lib/kinds/choice/play.ts', './author.ts', "never reaches a learner's page"],
		['src/lib/kinds/choice/play.ts', '#lib/formats/gift/index.ts', 'Imports go down only'],
		[
			'src/lib/kinds/choice/author.ts',
			'#lib/kinds/order/author.ts',
			'A kind never imports another',
		],
		['src/lib/run/plan.ts', '#lib/memory/index.ts', 'Imports go down only'],
		['src/lib/memory/fold.ts', '#lib/room/index.ts', 'Imports go down only'],
		['src/lib/room/rules/fold.ts', '#lib/run/index.ts', 'Imports go down only'],
		['src/lib/run/plan.ts', '#lib/ui/Card.svelte', 'Imports go down only'],
		['src/lib/run/plan.ts', '#lib/kinds/choice/play.ts', 'reached through their registries'],
		['src/lib/run/plan.ts', '#lib/kinds/author.ts', "never reaches a learner's page"],
		['src/lib/memory/index.ts', './stores/indexed-db.ts', 'Stores are shells'],
		['src/lib/room/server/rooms.ts', '../stores/sqlite.ts', 'Stores are shells'],
		['src/lib/ui/actor.svelte.ts', '#lib/memory/stores/indexed-db.ts', 'Stores are shells'],
		['src/lib/lesson/read.ts', '#lib/run/index.ts', 'Imports go down only'],
		['src/lib/lesson/read.ts', '#lib/formats/gift/index.ts', 'Imports go down only'],
		['src/lib/kinds/choice/exchange.ts', '#lib/kinds/exchange.ts', 'does not know the registries'],
		['src/lib/run/plan.ts', '#lib/kinds/exchange.ts', "never reaches a learner's page"],
		['src/routes/[lesson]/state.ts', '#lib/exchange/index.ts', "never reaches a learner's"],
		['src/lib/lesson/read.ts', '../../routes/record/page.ts', 'Nothing imports a page'],
		['src/routes/[lesson]/state.ts', '#lib/kinds/author.ts', "never reaches a learner's page"],
		[
			'src/routes/[lesson]/state.ts',
			'#lib/formats/gift/index.ts',
			"never reaches a learner's page",
		],
		['src/routes/[lesson]/state.ts', '$lib/run/index.ts', 'Kit 3 removes this'],
		['src/lib/lesson/terms.ts', '#lib/notation/index.ts', 'Imports go down only'],
		['src/lib/notation/read/read.ts', '#lib/checks/index.ts', 'Imports go down only'],
		['src/lib/checks/lint.ts', '#lib/exchange/index.ts', 'Imports go down only'],
		['src/lib/checks/lint.ts', '#lib/notation/read/read.ts', 'What notation gives others'],
		['src/routes/edit/page.ts', '#lib/exchange/read.ts', 'What exchange gives others'],
		['src/tools/check/run.ts', '#lib/checks/lint.ts', 'What checks gives others'],
		['src/routes/[lesson]/state.ts', '#lib/run/machine.ts', 'What run gives others'],
		['src/routes/room/env.ts', '#lib/room/rules/fold.ts', 'What room gives others'],
		...['notation', 'checks', 'exchange', 'formats/gift', 'editing', 'room/server'].flatMap(
			(room) =>
				[
					'src/routes/[lesson]/x.ts',
					'src/routes/room/x.ts',
					'src/lib/ui/x.ts',
					'src/islands.ts',
				].map((page) => [page, `#lib/${room}/index.ts`, "never reaches a learner's page"] as const),
		),
		['src/lib/ui/x.ts', '#lib/kinds/author.ts', "never reaches a learner's page"],
		['src/lib/ui/x.ts', '#lib/room/stores/sqlite.ts', 'Stores are shells'],
		['src/lib/parts/x.ts', '#lib/notation/index.ts', 'Imports go down only'],
		['src/lib/kinds/choice/play.ts', '#lib/notation/index.ts', 'Imports go down only'],
		['src/lib/kinds/choice/view.svelte.ts', '#lib/checks/index.ts', 'Imports go down only'],
		['src/routes/help/findings/x.ts', '#lib/room/server/index.ts', 'never imports the server'],
		['src/lib/room/client/x.ts', '../server/index.ts', 'meet in the rules alone'],
		['src/lib/room/client/x.ts', '#lib/room/server/index.ts', 'meet in the rules alone'],
		['src/lib/room/server/x.ts', '../client/index.ts', 'meet in the rules alone'],
		['src/lib/room/rules/x.ts', '../server/index.ts', 'meet in the rules alone'],
		['src/lib/room/rules/project/x.ts', '../../client/index.ts', 'meet in the rules alone'],
		['src/lib/run/plan.ts', 'svelte', 'Svelte only in'],
		['src/lib/lesson/read.ts', './Card.svelte', 'Svelte only in'],
	])('%s may not import %s', async (path, from, message) => {
		const findings = await said(path, imported(from));
		expect(findings.filter((each) => each.includes(message))).toHaveLength(1);
	});

	test.each([
		['src/lib/kinds/choice/play.ts', '#lib/kinds/kind.ts'],
		['src/lib/kinds/choice/author.ts', '#lib/formats/gift/index.ts'],
		['src/lib/kinds/exchanging.ts', '#lib/formats/question.ts'],
		['src/lib/exchange/read.ts', '#lib/formats/gift/index.ts'],
		['src/lib/exchange/read.ts', '#lib/notation/index.ts'],
		['src/lib/checks/lint.ts', '#lib/notation/index.ts'],
		['src/routes/edit/page.ts', '#lib/checks/index.ts'],
		['src/routes/help/findings/page.ts', '#lib/checks/rules/index.ts'],
		['src/lib/room/client/session.ts', '../rules/wire.ts'],
		['src/lib/kinds/play.ts', './choice/play.ts'],
		['src/lib/kinds/views.ts', './choice/View.svelte'],
		['src/lib/run/plan.ts', '#lib/kinds/play.ts'],
		['src/lib/room/server/context.ts', '../stores/sqlite.ts'],
		['src/lib/ui/actor.svelte.ts', '#lib/run/index.ts'],
		['src/routes/[lesson]/state.ts', '#lib/memory/stores/indexed-db.ts'],
	])('%s may import %s', async (path, from) => {
		expect(await said(path, imported(from))).toEqual([]);
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
		['src/lib/room/server/context.ts', 'Date.now()', 'Math.random()'],
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
	test('half of the files have at most 60 lines, nine in ten at most 200, none over 300', () => {
		expect(code.length).toBeGreaterThan(100);
		expect(share(0.5)).toBeLessThanOrEqual(60);
		expect(share(0.9)).toBeLessThanOrEqual(200);
		expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
	});

	test('no drawer is called utils or helpers', () => {
		expect(code.filter((file) => /\b(utils?|helpers?)\b/i.test(file))).toEqual([]);
	});

	test('a kind has at most eight files', () => {
		const kinds = globSync('src/lib/kinds/*/');
		const crowded = kinds.filter((kind) => globSync(`${kind}/*`).length > 8);
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
