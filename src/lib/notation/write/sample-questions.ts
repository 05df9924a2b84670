import fc from 'fast-check';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { some, type BodySamples, type RichSamples } from '#lib/kinds/samples.ts';
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

const rich: RichSamples = {
	inlines: richInlines,
	line: richLine,
	cell: richCell,
	paragraph: richParagraph,
	blocks: richBlocks,
};

const files = import.meta.glob<BodySamples>('/src/lib/kinds/*/samples.ts', {
	eager: true,
	import: 'bodies',
});
const bodiesOf = (kind: string) => files[`/src/lib/kinds/${kind}/samples.ts`];

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
export function generatedQuestion(kind: string): fc.Arbitrary<Question> {
	const bodies = bodiesOf(kind);
	if (!bodies) throw new Error(`src/lib/kinds/${kind}/samples.ts is missing: it exports "bodies".`);
	return fc.tuple(common, bodies(rich)).map(([more, body]) => {
		const question = sampleQuestion(kind, body, { section: 'part', ...more });
		return authors.get(kind)?.scores === false
			? { ...question, points: 0, partial: true }
			: question;
	});
}
