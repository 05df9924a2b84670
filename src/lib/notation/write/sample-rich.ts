import fc from 'fast-check';
import type { Block, Inline } from '#lib/base/rich.ts';
import { tidy } from './markdown/tidy.ts';

const signs = fc.constantFrom(
	...['*', '_', '`', '[', ']', '(', ')', '<', '>', '!', '&', '#', '|', '\\', '{', '}', ':', '::'],
	...['-', '+', '=', '~~~', '"', '.', '1.', '1986.', '12) ', '&amp;', '&#65;', '<!--', '-->'],
	...['<b>', '[ ]', '[x]', '[P3]', '[!NOTE]', '{#id}', '{tie}', 'Source:', 'Left out:', '\t'],
	...['https://a.b', '---', '===', '***', '2*3*4', 'snake_case', '^', '$x$', '\\*'],
);
const words = fc.constantFrom(
	'a',
	'bc',
	'Été',
	'三',
	'😀',
	' ',
	' ',
	'  ',
	'\u00a0',
	'1',
	'«',
	'’',
);

/** Texts full of what Markdown and our own notation give a meaning: for tests. */
export const nastyText = fc
	.array(fc.oneof(signs, words), { maxLength: 6 })
	.map((parts) => parts.join(''));

// A comment's beginning in code and its end in a later line are taken for a comment: lines are looked at before code.
const codeText = nastyText.map((text) => text.replaceAll('<!--', ''));

const reference = fc.constantFrom<Inline>(
	{ type: 'reference', to: ['P1'], label: 'P1' },
	{ type: 'reference', to: ['P1', 'P2', 'P3'], label: 'P1-P3' },
	{ type: 'reference', to: ['P3', 'P2'], label: 'P3, P2' },
);

const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
	inlines: fc.array(tie('inline'), { maxLength: 4 }),
	inline: fc.oneof(
		{ depthSize: 'small' },
		nastyText,
		fc.record({ type: fc.constant('inlineCode' as const), value: codeText }),
		fc.constant<Inline>({ type: 'break' }),
		reference,
		fc.record({
			type: fc.constant('image' as const),
			src: fc.constantFrom('a.svg', 'my fluke.svg', '100%.svg', 'a%20b(1).svg', 'Été.svg'),
			alt: nastyText,
		}),
		fc.record({
			type: fc.constantFrom('emphasis' as const, 'strong' as const),
			children: tie('inlines'),
		}),
		fc.record({
			type: fc.constant('link' as const),
			href: fc.constantFrom('https://a.b', 'https://a.b/_c_(d)?e&amp;g', '../a b', '', 'a\\', '<'),
			children: tie('inlines'),
		}),
	),
}));

/** Rich text such as reading Markdown gives: for tests. */
export const richInlines: fc.Arbitrary<Inline[]> = inlines.map(tidy);

/** The same on one line, with something in it. */
export const richLine: fc.Arbitrary<Inline[]> = inlines
	.map((children) => tidy(children.filter((child) => !hasBreak(child))))
	.filter((children) => children.length > 0);

function hasBreak(inline: Inline): boolean {
	if (typeof inline === 'string') return false;
	return inline.type === 'break' || ('children' in inline && inline.children.some(hasBreak));
}

const paragraph = fc.record({
	type: fc.constant('paragraph' as const),
	children: richInlines.filter((children) => children.length > 0),
});
const code = fc.record({
	type: fc.constant('code' as const),
	value: fc.constantFrom('', 'a', '```', 'a\n\n  b\n', '~~~ `````\n> x', '    a'),
});
/** What a table's cell can hold: a backslash before a bar in code is the one thing that can't be said there. */
export const richCell = richLine.filter((text) => !JSON.stringify(text).includes('\\\\|'));
const table = fc
	.array(fc.tuple(richCell, richCell), { minLength: 1, maxLength: 3 })
	.map((rows): Block => ({ type: 'table', rows }));

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
	blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
	block: fc.oneof(
		{ depthSize: 'small' },
		paragraph,
		paragraph,
		code,
		table,
		fc.constant<Block>({ type: 'rule' }),
		fc.record({
			type: fc.constant('heading' as const),
			depth: fc.integer({ min: 3, max: 6 }),
			id: fc.constant(''),
			children: richLine,
		}),
		fc.record({ type: fc.constant('quote' as const), children: tie('blocks') }),
		fc.record({
			type: fc.constant('list' as const),
			ordered: fc.constant(false),
			items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
		}),
		fc.record({
			type: fc.constant('list' as const),
			ordered: fc.constant(true),
			start: fc.constantFrom(1, 7, 99),
			items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
		}),
	),
}));

/** Blocks of every type that a question can hold, at least one. */
export const richBlocks: fc.Arbitrary<Block[]> = blocks;
/** A paragraph with something in it. */
export const richParagraph: fc.Arbitrary<Block> = paragraph;
