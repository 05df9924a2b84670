import { describe, expect, test } from 'vitest';
import { once, readFields, swallowedFields } from './fields.ts';
import { textFile } from '../markdown/lines.ts';

const names = ['Source', 'Answer', 'Also', 'Goal'];
const read = (text: string) =>
	readFields(textFile('f.md', text), { start: 0, end: text.length }, names);
const values = (text: string) => read(text)?.fields.map(({ name, value }) => [name, value]);

describe('a paragraph is one of fields', () => {
	test.each(['Source: P3', 'SOURCE: P3', 'source : P3', '  Source:P3'])('%s', (text) => {
		expect(values(text)).toEqual([['Source', 'P3']]);
	});

	test('if its first word is at most two edits off, and says so', () => {
		for (const word of ['Sorce', 'Souce', 'Osurce', 'Sources', 'Sourcing'.slice(0, 7)]) {
			const fields = read(`${word}: P3\nGoal: a`);
			// It may stand for the one that was meant: what it says is no second thing to mend.
			const others = fields?.fields.map(({ name }) => name).filter((name) => name !== 'Source');
			expect(others).toEqual(['Goal']);
			expect(fields?.findings.map(({ name, line, column }) => [name, line, column])).toEqual([
				['unknown-field', 1, 1],
			]);
		}
	});

	test.each(['Source\\: P3', 'Remember: P3', 'A source: P3', 'Source P3', 'https://a.example'])(
		'and not: %s',
		(text) => expect(read(text)).toBeUndefined(),
	);
});

describe('values', () => {
	test('go on in lines without a word and colon', () => {
		expect(values('Also: one\n  two\nat 10:30\nhttps://a.example')).toEqual([
			['Also', 'one two at 10:30 https://a.example'],
		]);
	});

	test('are the file’s characters, marks and backslashes too', () => {
		expect(values('Answer: *a* | b\\*c &amp; <d>')).toEqual([['Answer', '*a* | b\\*c &amp; <d>']]);
	});

	test('of unknown fields are dropped with their lines', () => {
		const fields = read('Goal: a\nMood: b\nmore of b\nAlso: c');
		expect(fields?.fields.map(({ value }) => value)).toEqual(['a', 'c']);
		expect(fields?.findings.map(({ line }) => line)).toEqual([2]);
	});
});

test('a field that stands twice is found at the second, unless it may', () => {
	const file = textFile('f.md', 'Goal: a\nAlso: b\nAlso: c\nGoal: d');
	const fields = readFields(file, { start: 0, end: file.text.length }, names)?.fields ?? [];
	const { byName, findings } = once(file, fields, ['Also']);
	expect(byName.get('Goal')?.value).toBe('a');
	expect(findings.map(({ name, line }) => [name, line])).toEqual([['bad-value', 4]]);
});

test('a field stuck to the text above it is found, with a fix that frees it', () => {
	const file = textFile('f.md', 'Some text.\nSource: P3\nGoal: a');
	const [found, ...more] = swallowedFields(file, { start: 0, end: file.text.length }, names);
	expect(more).toEqual([]);
	expect(found).toMatchObject({ name: 'swallowed-field', line: 2, column: 1, endColumn: 11 });
	expect(found?.fix?.edits).toEqual([
		{ range: { line: 2, column: 1, endLine: 2, endColumn: 1 }, text: '\n' },
	]);
});
