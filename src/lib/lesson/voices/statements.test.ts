import { describe, expect, test } from 'vitest';
import type { Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';
import { statementsIn, withStatements } from './statements.ts';
import type { WhoSays } from './who-says.ts';

const mark = (...to: string[]): Inline => ({ type: 'reference', to, label: to.join(', ') });
const strong = (text: string): Inline => ({ type: 'strong', children: [text] });
const term = (text: string): Inline => ({ type: 'term', id: text, children: [text] });

/** Every text is the reporter's, one with "claim" in it a side's; it shares all of its words unless it says "own". */
const finder: WhoSays = (text) => ({
	voices: [
		text.includes('claim')
			? { voice: 'side', kind: 'claim' }
			: { voice: 'reporter', kind: 'event' },
	],
	lines: ['P1/0'],
	share: text.includes('own') ? 0 : 1,
});
const read = (children: readonly Inline[], whoSays = finder) =>
	withStatements([{ type: 'paragraph', children }], whoSays, 'en');
const said = (...children: Inline[]) =>
	statementsIn(read(children)).map((each) => [
		each.id,
		each.voices[0]?.voice,
		plainText(each.children),
	]);

describe('a citation ends a statement', () => {
	test('it begins with its sentence, or behind the citation before', () => {
		expect(
			said('My own words. It rains ', mark('P1'), ', and it snows. ', mark('P2'), ' My own end.'),
		).toEqual([
			['s-P1-1', 'reporter', 'It rains'],
			['s-P2-1', 'reporter', 'and it snows.'],
		]);
	});

	test('sentences before it that tell of the same belong to it, up to one that does not', () => {
		expect(said('It was wet. My own words. It rained. It snowed. ', mark('P1'))).toEqual([
			['s-P1-1', 'reporter', 'It rained. It snowed.'],
		]);
	});

	test('each voice has a statement of its own', () => {
		expect(said('It rained. They claim more. ', mark('P1'))).toEqual([
			['s-P1-1', 'reporter', 'It rained.'],
			['s-P1-2', 'side', 'They claim more.'],
		]);
	});

	test('neighbouring citations are for the same words', () => {
		expect(said('It rains. ', mark('P1'), ' ', mark('P2'))).toEqual([
			['s-P1-1', 'reporter', 'It rains.'],
		]);
		const [statement] = statementsIn(read(['It rains. ', mark('P1'), ' ', mark('P2', 'P3')]));
		expect(statement?.to).toEqual(['P1', 'P2', 'P3']);
	});

	test('ids count on within a page', () => {
		expect(said('A. ', mark('P1'), ' B. ', mark('P1')).map(([id]) => id)).toEqual([
			's-P1-1',
			's-P1-2',
		]);
	});

	test('emphasis and words of the glossary stay whole inside it', () => {
		const children = [strong('My own title.'), ' It ', term('rains'), ' hard. ', mark('P1')];
		expect(read(children)).toEqual([
			{
				type: 'paragraph',
				children: [
					strong('My own title.'),
					' ',
					{
						type: 'statement',
						id: 's-P1-1',
						to: ['P1'],
						voices: [{ voice: 'reporter', kind: 'event' }],
						children: ['It ', term('rains'), ' hard.'],
					},
					' ',
					{ type: 'reference', to: ['P1'], label: 'P1', lines: ['P1/0'] },
				],
			},
		]);
	});

	test('a citation without words before it marks nothing, and neither does one that nobody says', () => {
		expect(said(mark('P1'), ' It rains.')).toEqual([]);
		const nobody: WhoSays = () => ({ voices: [], lines: [], share: 0 });
		expect(statementsIn(read(['It rains. ', mark('P1')], nobody))).toEqual([]);
	});
});

test('no word of the prose is lost, moved or said twice', () => {
	const lines: readonly (readonly Inline[])[] = [
		['My own words. It rains ', mark('P1'), ', and it snows. ', mark('P2'), ' My own end.'],
		[mark('P1'), mark('P2'), '.', strong('x'), ' ', mark('P3'), '  '],
		['. ', term('a'), ' b. C', { type: 'break' }, 'd? ', mark('P1')],
	];
	for (const line of lines) {
		const [block] = read(line);
		const after = block?.type === 'paragraph' ? block.children : [];
		expect(plainText(after)).toBe(plainText(line));
	}
});

test('lists, quotes and tables have statements too; headings and code have none', () => {
	const children: readonly Inline[] = ['It rains. ', mark('P1')];
	const paragraph = { type: 'paragraph', children } as const;
	const blocks = withStatements(
		[
			{ type: 'list', ordered: false, items: [[paragraph]] },
			{ type: 'quote', children: [paragraph] },
			{ type: 'table', rows: [[children]] },
			{ type: 'heading', depth: 2, id: 'a', children },
			{ type: 'code', value: 'It rains. [P1]' },
		],
		finder,
		'en',
	);
	expect(statementsIn(blocks).map(({ id }) => id)).toEqual(['s-P1-1', 's-P1-2', 's-P1-3']);
});
