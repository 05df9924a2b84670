import fc from 'fast-check';
import { normalizeCase } from '#lib/base/normalize.ts';
import type { Block, Inline } from '#lib/base/rich.ts';
import { wordsOf } from '#lib/kinds/items-author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { richBlocks, richCell, richInlines, richLine, richParagraph } from './sample-rich.ts';

const matter = ['H', 'P1', 'P2', 'P3', 'P4', 'P5']
	.map((id) => `\n## ${id}\n\n- reporter: It rained.\n`)
	.join('');

/** A lesson's other files, which generated questions refer to: for tests. */
export const sampleFolder: readonly (readonly [name: string, text: string])[] = [
	[
		'lesson.md',
		'---\ntitle: A\nsummary: B\nlang: en\nasOf: 2019\nsource: { title: C }\nmistakes: { mixed-up: D }\n---\n',
	],
	['1-part.md', '---\ntitle: E\ngoals: { tell: F, sources: G }\n---\n'],
	['source.md', `---\nvoices: { reporter: the reporter, side: a side }\n---\n${matter}`],
	['places.md', '## Town {#town}\n\nAt: 42.8, 74.6\n\n## Hill {#hill}\n\nAt: 42.9, 74.5\n'],
	...['a.svg', 'my fluke.svg', '100%.svg', 'a%20b(1).svg', 'Été.svg'].map(
		(name) => [name, ''] as const,
	),
];

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const present = (data: object) =>
	Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
const hasWords = (text: readonly Inline[]) => wordsOf(text).trim() !== '';
const words = richInlines.filter(hasWords);
const isUnlike = (texts: readonly (readonly Inline[])[]) =>
	new Set(texts.map(wordsOf)).size === texts.length;
const oneParagraph = richLine.map((children): Block[] => [{ type: 'paragraph', children }]);
const some = <Value>(value: fc.Arbitrary<Value>, minLength: number, maxLength = 4) =>
	fc.array(value, { minLength, maxLength });

const option = fc.record({
	text: words,
	feedback: optional(richBlocks),
	leftOut: optional(fc.tuple(richParagraph, richBlocks).map(([first, rest]) => [first, ...rest])),
	mistake: optional(fc.constant('mixed-up')),
	pin: optional(fc.constantFrom('first', 'last')),
});
const options = (isRight: (at: number, count: number) => boolean) =>
	some(option, 2)
		.filter((all) => isUnlike(all.map(({ text }) => text)))
		.map((all) => ({
			options: all.map((each, at) => present({ ...each, right: isRight(at, all.length) })),
		}));

const items = (least: number) =>
	some(fc.record({ text: words, feedback: optional(richBlocks) }), least).filter((all) =>
		isUnlike(all.map(({ text }) => text)),
	);
const order = fc.tuple(items(2), fc.boolean()).map(([all, tied]) => ({
	items: all.map((item, at) => present({ ...item, tie: (tied && at === 2) || undefined })),
}));

const cell = richCell.filter(hasWords);
const match = fc
	.record({
		columns: fc.record({ left: cell, right: cell }),
		pairs: some(fc.record({ left: cell, right: cell }), 2),
		spare: some(cell, 0, 2),
	})
	.filter(({ pairs }) => isUnlike(pairs.map(({ left }) => left)));

const sort = fc
	.tuple(words, words, items(2))
	.filter(([one, other]) => isUnlike([one, other]))
	.map(([one, other, [first, ...rest]]) => ({
		boxes: [
			{ name: one, cards: first ? [present(first)] : [] },
			{ name: other, cards: rest.map(present) },
		],
	}));

const expectedWrong = some(
	fc.record({
		text: fc.constantFrom('Bishkek', 'an a', '&amp;', '7', '{x}', '- a'),
		feedback: optional(oneParagraph),
	}),
	0,
	2,
)
	.filter((all) => new Set(all.map(({ text }) => normalizeCase(text))).size === all.length)
	.map((all) => all.map(present));
const typed = fc.record({
	answers: some(fc.constantFrom('Koi-Tash', 'Кой-Таш', '52', 'a > b', '*x*', '[P1]', '@x'), 1, 3),
	wrong: expectedWrong,
});

const whole = fc.integer({ min: -999, max: 9_999_999 });
const number = fc.record({
	answer: fc.oneof(
		fc.record({ at: whole, within: fc.constantFrom(0, 2, 0.25) }),
		fc.record({ low: whole, size: fc.constantFrom(0, 7.5) }).map(({ low, size }) => ({
			low,
			high: low + size,
		})),
	),
	unit: optional(fc.constantFrom('people', '%', 'km²')),
	wrong: fc.constant([{ value: -5000.5 }]),
	lang: fc.constant('en'),
});
const unitless = number.map(present);

const place = fc
	.record({ partlyKm: optional(fc.constant(18.5)), first: fc.boolean() })
	.map(({ partlyKm, first }) =>
		present({
			places: [
				{ id: 'town', name: 'Town', at: [42.8, 74.6] },
				{ id: 'hill', name: 'Hill', at: [42.9, 74.5] },
			],
			answer: first ? 0 : 1,
			withinKm: 8,
			partlyKm,
			wrong: [{ place: first ? 1 : 0 }],
		}),
	);

const voices = [
	{ id: 'reporter', name: 'the reporter' },
	{ id: 'side', name: 'a side' },
];
const whoSays = fc
	.record({
		statement: richBlocks,
		kind: fc.constantFrom('claim', 'seen'),
		voices: fc.constantFrom(voices, voices.toReversed()),
		voice: fc.constantFrom(0, 1),
		everyVoice: optional(fc.constant(true)),
	})
	.map((body) => present(body.everyVoice ? { ...body, voices } : body));

const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	choice: options((at) => at === 1),
	choices: options((at, count) => at === 0 || (count > 2 && at === 2)),
	order,
	match,
	sort,
	typed,
	number: unitless,
	place,
	'who-says': whoSays,
};

const stem = richBlocks.map((blocks) =>
	blocks.filter(({ type }) => type === 'paragraph' || type === 'quote' || type === 'code'),
);
const common = fc.record({
	id: fc.constantFrom('a-question', 'q1'),
	title: richLine,
	stem,
	hints: some(richBlocks, 0, 2),
	explanation: richBlocks,
	source: fc.shuffledSubarray(['H', 'P1', 'P2', 'P3', 'P4', 'P5'], { minLength: 1 }),
	also: some(richLine, 0, 2),
	points: fc.constantFrom(1, 9),
	shuffle: fc.boolean(),
	goal: fc.constantFrom('tell', 'sources'),
	level: fc.constantFrom('recall' as const, 'infer' as const, 'apply' as const),
	partial: fc.boolean(),
	sensitive: fc.boolean(),
});

/** Questions of a kind in the sample folder's section, as reading their file gives them: for tests. */
export const generatedQuestion = (kind: string): fc.Arbitrary<Question> =>
	fc
		.tuple(common, bodies[kind] ?? fc.constant({}))
		.map(([more, body]) => sampleQuestion(kind, body, { section: 'part', ...more }));
