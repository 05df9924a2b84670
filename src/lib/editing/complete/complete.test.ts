import { describe, expect, it } from 'vitest';
import { levels } from '#lib/kinds/levels.ts';
import { checkLesson } from '#lib/checks/index.ts';
import {
	directives,
	entryFields,
	lineAttributes,
	questionFields,
	settings,
	statementKinds,
} from '#lib/notation/index.ts';
import { newLesson } from '#lib/notation/write/index.ts';
import { completing, fieldValueWords, settingWords } from '#lib/words/completing.ts';
import { namesOf, noNames } from '../names.ts';
import { suggest } from './index.ts';

const files = new Map([
	...newLesson({ title: 'Ferry', asOf: '2024-05-01' }),
	['people.md', '## Ada {#ada}\n\nA captain.\n'],
]);
const { lesson } = checkLesson('ferry', files);
const names = lesson ? namesOf(lesson, files) : noNames;
const quiz = '1-what-happened.quiz.md';

/** Labels suggested where `|` stands. */
function at(file: string, marked: string, asked = false): string[] {
	const found = suggest(
		{ file, text: marked.replace('|', ''), at: marked.indexOf('|'), asked },
		names,
	);
	return (found?.options ?? []).map(({ label }) => label);
}

describe('what could stand at the cursor', () => {
	it('names paragraphs with their excerpt, in sources and in prose', () => {
		expect(at(quiz, '## Q {#q}\n\n- [x] A\n\nSource: |')).toEqual(['P1']);
		const cited = suggest({ file: '1-a.md', text: 'It opened. [P', at: 13, asked: false }, names);
		expect(cited).toMatchObject({ from: 12, options: [{ label: 'P1', apply: 'P1]' }] });
		expect(cited?.options[0]?.detail).toContain('library opened its doors');
	});
	it('names fields only at the beginning of a line below an answer', () => {
		expect(at(quiz, '## Q {#q}\n\n- [x] A\n\nSo|')[0]).toBe('Source:');
		expect(at(quiz, '## Q {#q}\n\nSo|')).not.toContain('Source:');
		expect(at(quiz, '## Q {#q}\n\n- [x] A\n\nSo is it. So|')).toEqual([]);
	});
	it('says nothing on an empty line until it is asked', () => {
		expect(at(quiz, '## Q {#q}\n\n- [x] A\n\n|')).toEqual([]);
		expect(at(quiz, '## Q {#q}\n\n- [x] A\n\n|', true)).toContain('Level:');
	});
	it('knows the values of a field', () => {
		expect(at(quiz, '- [x] A\n\nLevel: |')).toContain('infer');
		expect(at(quiz, '> It is so.\n\nAnswer: claim @|')).toEqual(['reporter', 'mayor']);
	});
	it('knows attributes, mistakes among them', () => {
		expect(at(quiz, '## Q {#q}\n\n- [ ] A {|')).toContain('mistake=');
		const withMistake = { ...names, mistakes: [{ name: 'mixes', excerpt: 'mixes up' }] };
		const text = '- [ ] A {mistake=';
		expect(
			suggest({ file: quiz, text, at: text.length, asked: false }, withMistake)?.options,
		).toEqual([{ label: 'mixes', detail: 'mixes up', apply: 'mixes}' }]);
	});
	it('knows moving parts and what they point at', () => {
		expect(at('1-a.md', '::pe|')[0]).toBe('people');
		expect(at('1-a.md', '::ask{#|')).toEqual(['which-house']);
		const questions = [
			{ name: 'a', excerpt: '', section: 'a' },
			{ name: 'b', excerpt: '', section: 'b' },
		];
		const two = { ...names, questions };
		const found = suggest({ file: '2-b.md', text: '::ask{#', at: 7, asked: false }, two);
		expect(found?.options.map(({ label }) => label)).toEqual(['b']);
		expect(at('1-a.md', '::people{ids="|')).toEqual(['ada']);
		expect(at('1-a.md', '::sides{left=P1 right=|')).toEqual(['P1']);
	});
	it('knows who speaks in a source, and how', () => {
		expect(at('source.md', '## P2\n\n- |')).toEqual(['reporter', 'mayor']);
		expect(at('source.md', '## P2\n\n- mayor (cl|')[0]).toBe('claim');
	});
	it('offers what the description of the notation has, and nothing of other files', () => {
		const asked = '## Q {#q}\n\n- [x] A\n\n';
		expect(at(quiz, `${asked}|`, true)).toEqual(questionFields.map(({ name }) => `${name}:`));
		expect(at('people.md', '## A {#a}\n\n|', true)).toEqual(['Role:', 'Side:', 'Also:', 'Source:']);
		expect(at(quiz, `${asked}Level: |`)).toContain('apply');
		expect(at('people.md', '---\n|', true)).toEqual([]);
		expect(at('places.md', '---\n|', true)).toEqual(['country', 'views']);
		const begun = suggest({ file: '1-a.md', text: '::', at: 2, asked: true }, names);
		expect(begun?.options.map(({ apply }) => apply)).toEqual([
			'ask{#',
			'people{ids="',
			'timeline{from= to=}',
			'map{view=',
			'sides{left= right=}',
			'ledger{paragraphs="',
			'scale{total= part= label="" source= asof=}',
			'flow{steps="',
		]);
	});
	it('has words for each thing of the description, and for no other', () => {
		const sorted = (words: object) => Object.keys(words).sort();
		const namesIn = (fields: readonly { readonly name: string }[]) =>
			[...new Set(fields.map(({ name }) => name))].sort();
		expect(sorted(completing.fields)).toEqual(namesIn(questionFields));
		expect(sorted(completing.entryFields)).toEqual(namesIn(Object.values(entryFields).flat()));
		expect(sorted(completing.directives)).toEqual(sorted(directives));
		const { '#': _, ...attributes } = lineAttributes;
		expect(sorted(completing.attributes)).toEqual(sorted(attributes));
		expect(sorted(completing.statements)).toEqual([...statementKinds].sort());
		for (const [file, keys] of Object.entries(settings)) {
			expect(sorted(settingWords[file] ?? {})).toEqual(sorted(keys));
		}
		for (const [name, words] of Object.entries(fieldValueWords)) {
			const field = questionFields.find((each) => each.name === name);
			expect(field?.words).toEqual(expect.arrayContaining(Object.keys(words)));
		}
		expect(sorted(fieldValueWords.Level ?? {})).toEqual([...levels].sort());
	});
	it('knows what the top of a file may say', () => {
		expect(at('lesson.md', '---\nti|')[0]).toBe('title');
		expect(at('lesson.md', '---\nguess: [|')).toEqual(['which-house']);
	});
});
