import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** Imports that lint refuses: the file that would have it, what it would import, and a part of what it is told. */
export const refused: readonly (readonly [file: string, from: string, told: string])[] = [
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
	['src/lib/kinds/choice/author.ts', '#lib/kinds/order/author.ts', 'A kind never imports another'],
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
	['src/routes/[lesson]/state.ts', '#lib/formats/gift/index.ts', "never reaches a learner's page"],
	['src/routes/[lesson]/state.ts', '$lib/run/index.ts', 'Kit 3 removes this'],
	['src/lib/lesson/terms.ts', '#lib/notation/index.ts', 'Imports go down only'],
	['src/lib/notation/read/read.ts', '#lib/checks/index.ts', 'Imports go down only'],
	['src/lib/checks/check-lesson.ts', '#lib/exchange/index.ts', 'Imports go down only'],
	['src/lib/checks/check-lesson.ts', '#lib/notation/read/read.ts', 'What notation gives others'],
	['src/routes/edit/page.ts', '#lib/exchange/read.ts', 'What exchange gives others'],
	['src/tools/check/run.ts', '#lib/checks/check-lesson.ts', 'What checks gives others'],
	['src/routes/[lesson]/state.ts', '#lib/run/machine.ts', 'What run gives others'],
	['src/routes/room/env.ts', '#lib/room/rules/fold.ts', 'What room gives others'],
	...['notation', 'checks', 'exchange', 'formats/gift', 'editing', 'room/server'].flatMap((room) =>
		['src/routes/[lesson]/x.ts', 'src/routes/room/x.ts', 'src/lib/ui/x.ts', 'src/islands.ts'].map(
			(page) => [page, `#lib/${room}/index.ts`, "never reaches a learner's page"] as const,
		),
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
	...[
		'#lib/./notation/index.ts',
		'#lib//notation/index.ts',
		'#lib/words/../../notation/index.ts',
		'./../../lib/notation/index.ts',
		'../.././lib/notation/index.ts',
		'../../../src/lib/notation/index.ts',
		'src/lib/notation/index.ts',
		'/src/lib/notation/index.ts',
	].flatMap((from) =>
		['src/routes/[lesson]/x.ts', 'src/lib/ui/x.ts', 'src/islands.ts'].map(
			(page) => [page, from, 'named plainly'] as const,
		),
	),
	...['src/params/x.ts', 'src/lib/new/x.ts', 'src/x.ts', 'src/service-worker/x.ts'].map(
		(page) => [page, '#lib/notation/index.ts', "never reaches a learner's page"] as const,
	),
	['src/routes/[lesson]/x.ts', '#lib/notation', "never reaches a learner's page"],
	['src/routes/[lesson]/x.ts', '#lib/room/stores/sqlite.ts', "never reaches a learner's page"],
	['src/routes/[lesson]/x.ts', '../edit/session.ts', "never reaches a learner's page"],
	['src/routes/[lesson]/x.ts', 'virtual:lessons', "never reaches a learner's page"],
	['src/routes/[lesson]/x.ts', './x-samples.ts', 'what tests share'],
	...['src/routes/[lesson]/x.ts', 'src/lib/ui/x.ts', 'src/lib/kinds/choice/play.ts'].map(
		(page) => [page, 'yaml', 'too large for a phone'] as const,
	),
	['src/islands.ts', '$lib/notation/index.ts', "never reaches a learner's page"],
	['src/islands.ts', './lib/notation/index.ts', "never reaches a learner's page"],
	['src/islands.ts', './routes/edit/session.ts', "never reaches a learner's page"],
	['src/lib/kinds/play.ts', './choice/author.ts', "never reaches a learner's page"],
	['src/lib/kinds/views.ts', './author.ts', "never reaches a learner's page"],
	['src/lib/run/plan.ts', 'svelte', 'Svelte only in'],
	['src/lib/lesson/read.ts', './Card.svelte', 'Svelte only in'],
];

/** Imports that lint allows. */
export const allowed: readonly (readonly [file: string, from: string])[] = [
	['src/lib/kinds/choice/play.ts', '#lib/kinds/kind.ts'],
	['src/lib/kinds/choice/author.ts', '#lib/formats/gift/index.ts'],
	['src/lib/kinds/exchanging.ts', '#lib/formats/question.ts'],
	['src/lib/exchange/read.ts', '#lib/formats/gift/index.ts'],
	['src/lib/exchange/read.ts', '#lib/notation/index.ts'],
	['src/lib/checks/check-lesson.ts', '#lib/notation/index.ts'],
	['src/routes/edit/page.ts', '#lib/checks/index.ts'],
	['src/routes/help/findings/page.ts', '#lib/checks/explanations.ts'],
	['src/lib/room/client/session.ts', '../rules/wire.ts'],
	['src/lib/kinds/play.ts', './choice/play.ts'],
	['src/lib/kinds/author.ts', './choice/author.ts'],
	['src/routes/[lesson]/+page.server.ts', 'virtual:lessons'],
	['src/islands.ts', './routes/[lesson]/[section]/text.island.ts'],
	['src/lib/kinds/views.ts', './choice/View.svelte'],
	['src/lib/run/plan.ts', '#lib/kinds/play.ts'],
	['src/lib/room/server/services.ts', '../stores/sqlite.ts'],
	['src/lib/ui/actor.svelte.ts', '#lib/run/index.ts'],
	['src/routes/[lesson]/state.ts', '#lib/memory/stores/indexed-db.ts'],
];

/** The project's own rules, without those that ask for types: the files linted here exist in no folder. */
const eslint = new ESLint({
	overrideConfig: [
		tseslint.configs.disableTypeChecked,
		{ languageOptions: { parserOptions: { projectService: false } } },
	],
});

/** What lint says of a text as if it lay at this path, rule and message. */
export async function lintAt(path: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: path });
	return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** What lint says of one import. */
export const lintImport = (path: string, from: string): Promise<string[]> =>
	lintAt(path, `import { x } from '${from}';\nexport const y = x;\n`);
