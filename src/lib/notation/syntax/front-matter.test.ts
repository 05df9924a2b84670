import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readFrontMatter } from './front-matter.ts';
import { textFile } from '../markdown/lines.ts';
import { date, id, idsWithWords, text, yesOrNo } from './settings.ts';

const schema = v.object({
	title: text,
	asOf: v.optional(date),
	complete: v.optional(yesOrNo),
	source: v.optional(v.object({ agency: text })),
	guess: v.optional(v.array(id)),
	mistakes: v.optional(idsWithWords),
});

const read = (yaml: string) => readFrontMatter(textFile('f.md', `---\n${yaml}\n---\nbody`), schema);
const places = (yaml: string) =>
	read(yaml).findings.map(({ name, line, column }) => `${name} ${line}:${column}`);

describe('values', () => {
	test('are the characters they are: years, dates and words that other versions of YAML turn into something', () => {
		expect(read('title: 1984\nasOf: 2019-08-08\ncomplete: yes').value).toEqual({
			title: '1984',
			asOf: '2019-08-08',
			complete: true,
		});
		expect(read('title: no').value).toEqual({ title: 'no' });
	});

	test('may name what every object has', () => {
		expect(read('title: a\nmistakes: { tostring: b, valueof: c }').value?.mistakes).toEqual({
			tostring: 'b',
			valueof: 'c',
		});
	});

	test('leave the body at its own offsets', () => {
		const file = textFile('f.md', '---\r\ntitle: ü\r\n---\r\n# body');
		const { body } = readFrontMatter(file, schema);
		expect(body).toHaveLength(file.text.length);
		expect(body.trim()).toBe('# body');
		expect(body.indexOf('#')).toBe(file.text.indexOf('#'));
	});
});

describe('what is wrong stands at its key', () => {
	test.each([
		['an unknown key', 'title: a\nteachr: b', ['front-matter 3:1']],
		[
			'an unknown key inside another',
			'title: a\nsource: { agency: a, dat: b }',
			['front-matter 3:22'],
		],
		['a misspelt key, once', 'titel: a', ['front-matter 2:1']],
		['a missing key, at the opening line', 'complete: yes', ['front-matter 1:1']],
		['a missing key inside another, at that', 'title: a\nsource: {}', ['front-matter 3:1']],
		['a bad date', 'title: a\nasOf: 2019-02-30', ['front-matter 3:1']],
		['an empty value', 'title:', ['front-matter 2:1']],
		['an id in a list', 'title: a\nguess: [ok, Not Ok]', ['front-matter 3:1']],
		['a key that is no id', 'title: a\nmistakes:\n  Bad One: b', ['front-matter 4:3']],
		['a repeated key, at the later', 'title: a\ntitle: b', ['front-matter 3:1']],
		['a colon without quotes', 'title: a: b', ['front-matter 2:1']],
		['a quote that is not closed', 'title: "a\ncomplete: yes', ['front-matter 2:1']],
		['a bracket that is not closed', 'title: a\nguess: [a\n', ['front-matter 3:1']],
		['a list instead of keys', '- a', ['front-matter 2:1']],
		['a key that every object has', 'title: a\n__proto__: { b: c }', ['front-matter 3:1']],
	])('%s', (_, yaml, expected) => {
		expect(places(yaml)).toEqual(expected);
		expect(read(yaml).value).toBeUndefined();
	});

	test('a fence that is not closed, at the opening line; what follows is still read', () => {
		const front = readFrontMatter(textFile('f.md', '---\ntitle: a\n\n## b'), schema);
		expect(front.findings.map(({ line, column }) => [line, column])).toEqual([[1, 1]]);
		expect(front.body.trim()).toBe('## b');
	});
});

test('aliases that multiply and nesting without end are refused, not unfolded', () => {
	const ten = (name: string) => `[${Array.from({ length: 10 }, () => name).join()}]`;
	const bomb = `title: a\na: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}`;
	expect(read(bomb).findings).toHaveLength(1);
	expect(read(`title: ${'['.repeat(20000)}`).findings).toHaveLength(1);
});
