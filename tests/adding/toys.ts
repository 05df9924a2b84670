import type { ListLine } from './copy.ts';

/** Something that is added as a README says: its folders, a line in each list, and what tells of it. */
export interface Toy {
	readonly readme: string;
	/** From where to where its files are put. */
	readonly folders: readonly (readonly [from: string, to: string])[];
	readonly lists: readonly ListLine[];
	/** The suites that ask of it what they ask of all, and how it is called in the names of their tests. */
	readonly suites: readonly string[];
	readonly named: RegExp;
	/** What is red where its files are there and no line is in any list: tests, or a suite's refusal. */
	readonly red: readonly string[];
}

const kindLists: readonly ListLine[] = [
	{
		path: 'src/lib/kinds/play.ts',
		line: "'yes-no': async () => (await import('./yes-no/play.ts')).yesNo,",
	},
	{
		path: 'src/lib/kinds/author.ts',
		line: 'yesNoAuthor,',
		imported: "import { yesNoAuthor } from './yes-no/author.ts';",
	},
	{ path: 'src/lib/kinds/views.ts', line: "'yes-no': () => import('./yes-no/View.svelte')," },
	{
		path: 'src/lib/kinds/exchange.ts',
		line: 'yesNoExchange,',
		imported: "import { yesNoExchange } from './yes-no/exchange.ts';",
	},
	{
		path: 'src/lib/words/en/kinds/templates.ts',
		line: "'yes-no': yesNoTemplate,",
		imported: "import { yesNoTemplate } from './yes-no-author.ts';",
	},
	{
		path: 'src/lib/words/en/exchange.ts',
		line: "'yes-no-as-choice': () => 'that it is answered with yes or no: it is a choice',",
	},
	{
		path: 'tests/exchange/without.ts',
		line: `'yes-no-as-choice': (question) => {
		const { yes } = v.parse(yesNoBody, question.body);
		const options = [{ text: ['True'], right: yes }, { text: ['False'], right: !yes }];
		return { ...question, kind: 'choice', body: { options }, shuffle: false };
	},`,
		imported: "import { yesNoBody } from '#lib/kinds/yes-no/play.ts';",
	},
];

/** What src/lib/kinds/README.md says under "Adding a kind". */
export const kind: Toy = {
	readme: 'src/lib/kinds/README.md',
	folders: [
		['tests/adding/kind', 'src/lib/kinds/yes-no'],
		['tests/adding/words', 'src/lib/words/en/kinds'],
	],
	lists: kindLists,
	suites: [
		'tests/kinds.test.ts',
		'src/lib/notation/write/question.test.ts',
		'src/lib/editing/new-question.test.ts',
		'tests/exchange/round-trip.test.ts',
	],
	named: /yes-no/,
	red: [
		...['play.ts', 'author.ts', 'views.ts', 'exchange.ts', 'words/en/kinds/templates.ts'].map(
			(list) => `every folder of a kind stands in ${list}, once`,
		),
		'whatever is asked as yes-no what is generated gets the scores of its samples, and opens without its answer',
	],
};

/** What src/lib/checks/README.md says under "To add a finding". */
export const rule: Toy = {
	readme: 'src/lib/checks/README.md',
	folders: [
		['tests/adding/rule', 'src/lib/checks/rules'],
		['tests/adding/lesson', 'tests/lessons/shouting'],
	],
	lists: [
		{ path: 'src/lib/base/finding-names.ts', line: "shouting: 'warning'," },
		{
			path: 'src/lib/checks/rules/index.ts',
			line: "export { shouting } from './shouting.ts';",
		},
		{
			path: 'src/lib/words/en/checks.ts',
			line: "shouting: 'Write this question in small letters: capitals are slow to read.',",
		},
	],
	suites: ['tests/rules.test.ts', 'tests/lessons.test.ts'],
	named: /shouting/,
	red: [
		'a lesson with a slip gets exactly the findings that it needs, and its other questions run shouting',
		'checks/rules/shouting.md explains nothing: base/finding-names.ts has no shouting.',
	],
};

/** What src/lib/formats/README.md says under "Adding a format". */
export const format: Toy = {
	readme: 'src/lib/formats/README.md',
	folders: [['tests/exchange/toy-format', 'src/lib/formats/toy']],
	lists: [
		{
			path: 'src/lib/formats/table.ts',
			line: 'toy,',
			imported: "import { toy } from './toy/index.ts';",
		},
	],
	suites: [
		'tests/exchange/formats.test.ts',
		'src/tools/export.test.ts',
		'src/tools/import-json.test.ts',
	],
	named: /^toy |: toy,|ends with 2/,
	red: ['the table names every folder of formats, and no other'],
};
