import { describe, expect, test } from 'vitest';
import { parseMarkdown, parsingOnce, parseWithComments, spanOf } from './parse.ts';
import { definitionsOf, toBlocks } from './rich.ts';

const blocksOf = (text: string) => {
	const root = parseMarkdown(text);
	return toBlocks(root.children, {
		definitions: definitionsOf(root),
		citation: ({ value }) => ({ type: 'reference', to: [value], label: value }),
		directive: ({ name }) => ({ type: 'directive', name, attributes: {} }),
	});
};
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('directives', () => {
	test('only a leaf alone on its line is one', () => {
		expect(blocksOf('::map{view=inset}')).toEqual([
			{ type: 'directive', name: 'map', attributes: {} },
		]);
	});

	test.each([
		'At 10:30 sharp',
		'a:b',
		':::note',
		'see ::map{view=inset}',
		'::map{view=inset} here',
	])('%s is text', (text) => expect(blocksOf(text)).toEqual([paragraph(text)]));
});

describe('raw HTML', () => {
	test.each(['<b>x</b>', '<div>', '<script>alert(1)</script>', '<?php ?>', '<!DOCTYPE html>'])(
		'%s shows as its characters',
		(text) => expect(blocksOf(text)).toEqual([paragraph(text)]),
	);

	test('comments are skipped, in a line and over several', () => {
		expect(blocksOf('a <!-- b --> c')).toEqual([paragraph('a  c')]);
		expect(blocksOf('<!-- a\n\n## b {#c}\n\n-->\n\nd')).toEqual([paragraph('d')]);
	});

	test('what follows a comment on its line is read, at its own place', () => {
		const text = 'x\n\n<!-- a\n--> *b* [P3]';
		expect(blocksOf(text)[1]).toEqual(
			paragraph({ type: 'emphasis', children: ['b'] }, ' ', {
				type: 'reference',
				to: ['P3'],
				label: 'P3',
			}),
		);
		const node = parseMarkdown(text).children[1];
		expect(node && text.slice(spanOf(node).start, spanOf(node).end)).toBe('*b* [P3]');
		expect(node?.position?.start).toMatchObject({ line: 4, column: 5 });
	});

	test('a comment that is never closed says so', () => {
		const { root, comments } = parseWithComments('a\n\n<!-- b\n\nc');
		expect(root.children).toHaveLength(1);
		expect(comments).toEqual([{ start: 3, end: 12, closed: false }]);
	});
});

describe('citations', () => {
	test('stand in brackets, one, a range or a list', () => {
		for (const label of ['P3', 'H', 'C2', 'X4', 'P10-P11', 'P10–P11', 'P3, P5']) {
			expect(blocksOf(`[${label}]`)).toEqual([
				paragraph({ type: 'reference', to: [label], label }),
			]);
		}
	});

	test.each(['\\[P3]', '[Q3]', '[P]', '[P0]', '[P3', '[p 3]'])('%s is text', (text) => {
		expect(blocksOf(text)).toEqual([paragraph(text.replace('\\', ''))]);
	});

	test('never become links', () => {
		expect(blocksOf('[P3]\n\n[P3]: https://a.example')).toEqual([
			paragraph({ type: 'reference', to: ['P3'], label: 'P3' }),
		]);
	});

	test('stand behind a link, not in it', () => {
		expect(blocksOf('[see [P3] it](https://a.example)')).toEqual([
			paragraph(
				{ type: 'link', href: 'https://a.example', children: ['see ', ' it'] },
				{ type: 'reference', to: ['P3'], label: 'P3' },
			),
		]);
	});
});

describe('links', () => {
	test.each([
		'https://a.example/b',
		'http://a.example',
		'mailto:a@b.example',
		'../room',
		'#top',
		'/x:y',
	])('%s may be followed', (href) => {
		expect(blocksOf(`[a](${href})`)).toEqual([paragraph({ type: 'link', href, children: ['a'] })]);
	});

	test.each([
		'javascript:alert(1)',
		'JAVASCRIPT:a',
		'java&#10;script:a',
		'data:text/html,a',
		'vbscript:a',
	])('%s is the words alone', (href) =>
		expect(blocksOf(`[a](<${href}>)`)).toEqual([paragraph('a')]),
	);
});

test('lines end by LF, CRLF and a lone CR, and by nothing else', () => {
	const heading = { type: 'heading', depth: 1, id: '', children: ['b'] };
	for (const end of ['\n', '\r\n', '\r']) {
		expect(blocksOf(`a${end}# b${end}c`)).toEqual([paragraph('a'), heading, paragraph('c')]);
	}
	expect(blocksOf('a\u2028# b\u0085c')).toEqual([paragraph('a\u2028# b\u0085c')]);
});

test('nesting beyond all sense is cut off', () => {
	const depth = (JSON.stringify(blocksOf('> '.repeat(2000) + 'a')).match(/"quote"/g) ?? []).length;
	expect(depth).toBeGreaterThan(5);
	expect(depth).toBeLessThan(50);
});

describe('work in which a long text is read twice', () => {
	const text = `Words *and* [a link](#a). <!-- a -->\n\n- a\n  > b\n\n`.repeat(100);

	test('is given the tree that the parser gives, whatever became of the first', () => {
		const fresh = parseWithComments(text);
		parsingOnce(() => {
			for (let time = 0; time < 4; time++) {
				const parsed = parseWithComments(text);
				expect(parsed).toEqual(fresh);
				parsed.root.children.splice(1);
				for (const child of parsed.root.children) delete child.position;
			}
		});
		expect(parseWithComments(text)).toEqual(fresh);
	});

	test('keeps nothing when it has thrown', () => {
		const fresh = parseWithComments(text);
		const fails = () =>
			parsingOnce(() => {
				parseWithComments(text).root.children.splice(1);
				throw new Error('so it is');
			});
		expect(fails).toThrow('so it is');
		expect(parseWithComments(text)).toEqual(fresh);
	});
});
