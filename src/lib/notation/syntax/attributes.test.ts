import { describe, expect, test } from 'vitest';
import { checkAttributes, readAttributes, readId } from './attributes.ts';
import { textFile } from '../markdown/lines.ts';

const read = (line: string) => readAttributes(line, { start: 0, end: line.length });
const pairs = (line: string) =>
	read(line).attributes.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
const rest = (line: string) => line.slice(0, read(line).cut.start);

describe('braces at the end of a line', () => {
	test.each([
		['## Who? {#who}', '## Who?', ['#=who']],
		['## Who? {#who} ##', '## Who?', ['#=who']],
		['- [ ] A {first mistake=b}', '- [ ] A', ['first', 'mistake=b']],
		['- [ ] A {first} {mistake=b}', '- [ ] A', ['first', 'mistake=b']],
		['- [ ] A{tie}', '- [ ] A', ['tie']],
		['## C# {#c}', '## C#', ['#=c']],
		['A {x="two words"}', 'A', ['x=two words']],
	])('%s', (line, words, attributes) => {
		expect(pairs(line)).toEqual(attributes);
		expect(rest(line)).toBe(words);
	});

	test.each(['A set \\{1}', 'A {#b} c', 'A {#b', 'A #b}', ''])('%s has none', (line) => {
		expect(read(line).attributes).toEqual([]);
		expect(rest(line)).toBe(line);
	});
});

describe('what is wrong', () => {
	const names = (line: string, known: string[]) =>
		checkAttributes(textFile('f.md', line), read(line).attributes, known).map(({ name }) => name);

	test('an attribute that is none, a value too many or too few, a second one', () => {
		expect(names('A {frist}', ['first'])).toEqual(['unknown-attribute']);
		expect(names('A {first=1}', ['first'])).toEqual(['bad-value']);
		expect(names('A {mistake}', ['mistake'])).toEqual(['bad-value']);
		expect(names('A {first} {first}', ['first'])).toEqual(['bad-value']);
		expect(names('A {first mistake=b}', ['first', 'mistake'])).toEqual([]);
	});

	const idOf = (line: string) => {
		const file = textFile('f.md', line);
		return readId(file, read(line).attributes, { start: 0, end: line.length });
	};

	test('an id is missing, or none that lasts', () => {
		expect(idOf('## A {#a-1}').id).toBe('a-1');
		expect(idOf('## A').findings.map(({ name }) => name)).toEqual(['missing-id']);
		for (const id of ['', 'A', '1a', 'a_b', 'ä', 'a'.repeat(65)]) {
			expect(idOf(`## A {#${id}}`).findings.map(({ name }) => name)).toEqual(['bad-id']);
		}
		expect(idOf(`## A {#${'a'.repeat(64)}}`).findings).toEqual([]);
	});

	test('an id without its sign is one slip, with a fix', () => {
		const line = '## A {a-word}';
		const found = checkAttributes(textFile('f.md', line), read(line).attributes, ['#']);
		expect(found.map(({ name }) => name)).toEqual(['unknown-attribute']);
		expect(found[0]?.fix?.edits[0]?.text).toBe('#a-word');
		expect(idOf(line).findings).toEqual([]);
	});
});
