import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLesson } from './index.ts';
import { choiceOf } from './lesson-samples.ts';

const filesIn = (folder: string) => {
	const names = readdirSync(folder).filter((name) => name !== 'findings.json');
	return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
};
const good = filesIn('tests/lessons/good');
const read = (changes: Record<string, string>) =>
	checkLesson('good', new Map([...good, ...Object.entries(changes)]));
const lesson = checkLesson('good', good).lesson;
const section = lesson?.sections[0];

describe('a lesson as plain data', () => {
	test('survives JSON', () => {
		expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson);
	});

	test('has its settings, and what is left out by default', () => {
		expect(lesson).toMatchObject({ id: 'good', lang: 'en', asOf: '2019-08-08', listed: false });
		expect(lesson).toMatchObject({ complete: false, mistakes: {}, guess: ['which-day'] });
	});

	test('has voices in their order and lines with who says them', () => {
		expect(lesson?.voices.map(({ id }) => id)).toEqual(['reporter', 'side']);
		expect(lesson?.paragraphs[0]?.statements).toEqual([
			{ voice: 'reporter', kind: 'event', text: ['It rained on Monday.'] },
			{ voice: 'side', kind: 'claim', text: ['It always rains.'] },
		]);
		expect(lesson?.paragraphs[1]?.outside).toEqual({
			text: ['Monday was the wettest day of the year.'],
			publisher: 'A weather office',
			date: '2019-09',
			address: 'https://weather.example/2019',
		});
	});

	test('has entries with their fields', () => {
		expect(lesson?.people[0]).toMatchObject({
			id: 'ada',
			role: 'a clerk',
			also: ['A. Rain', 'Ada'],
		});
		expect(lesson?.places.map(({ at, withinKm }) => [at, withinKm])).toEqual([
			[[42.87, 74.59], undefined],
			[[-42, -74.5], 5],
		]);
		expect(lesson?.views).toEqual({
			near: { centre: 'town', km: 80 },
			wide: { places: ['town', 'village'] },
		});
		expect(
			lesson?.timeline.map(({ date, after, voice, kind }) => [date, after, voice, kind]),
		).toEqual([
			['2019-08-05', undefined, 'reporter', undefined],
			[undefined, '2019-08', 'side', 'claim'],
		]);
	});

	test('opens a glossary word at its first use alone', () => {
		expect(section?.blocks[0]).toEqual({
			type: 'paragraph',
			children: [
				{
					type: 'statement',
					id: 's-P1-1',
					to: ['P1'],
					voices: [{ voice: 'reporter', kind: 'event' }],
					children: ['It ', { type: 'term', id: 'rain', children: ['rained'] }, ' on Monday.'],
				},
				' ',
				{ type: 'reference', to: ['P1'], label: 'P1', lines: ['P1/0'] },
			],
		});
		expect(JSON.stringify(section?.blocks).match(/"term"/g)).toHaveLength(1);
	});

	test('has directives with their attributes and headings with ids', () => {
		const named = section?.blocks.flatMap((block) =>
			block.type === 'directive' ? [[block.name, block.attributes]] : [],
		);
		expect(named).toContainEqual(['ask', { id: 'which-day' }]);
		expect(named).toContainEqual([
			'scale',
			{ total: '52', part: '26', label: 'wet days', source: 'P1', asof: '2019-08-08' },
		]);
		expect(section?.blocks).toContainEqual({
			type: 'heading',
			depth: 2,
			id: 'what-came-after',
			children: ['What came after'],
		});
		expect(section?.inText).toEqual(['which-day']);
	});
});

test('words are counted without citations, and what a first reading takes from words and what it asks', () => {
	const prose = '---\ntitle: Rain\n---\n\n' + 'word '.repeat(500) + '[P1]\n\n- one **two**\n';
	const read1 = read({ '1-rain.md': prose }).lesson?.sections[0];
	expect(read1?.words).toBe(502);
	expect(read1?.seconds).toBeCloseTo((502 / 200) * 60 + 25);
	const quiz = ['a', 'b', 'c', 'd'].map((id) => choiceOf(id, ['x', 'y'])).join('\n');
	const asking = read({ '1-rain.md': prose, '1-rain.quiz.md': quiz }).lesson?.sections[0];
	expect(asking?.seconds).toBeCloseTo((502 / 200) * 60 + 3 * 25);
});

test('line endings and a byte order mark change nothing but what is said of them', () => {
	const ended = (end: string) =>
		checkLesson(
			'good',
			new Map([...good].map(([name, text]) => [name, text.replaceAll('\n', end)])),
		);
	expect(ended('\r\n')).toEqual(checkLesson('good', good));
	const marked = new Map([...good].map(([name, text]) => [name, `\uFEFF${text}`]));
	for (const odd of [ended('\r'), checkLesson('good', marked)]) {
		expect(odd.lesson).toEqual(lesson);
		expect(new Set(odd.findings.map(({ name }) => name))).toEqual(new Set(['noncanonical']));
	}
});

describe('a file that is wrong takes only itself out of play', () => {
	test('a section without readable settings keeps its questions', () => {
		const wrong = read({ '1-rain.md': '---\ntitle: a: b\n---\n\nProse.' }).lesson?.sections[0];
		expect(wrong).toMatchObject({ id: 'rain', title: 'Rain', blocks: [], inText: [] });
		expect(wrong?.questions.map(({ id }) => id)).toEqual(['which-day']);
	});

	test('a question set aside leaves no hole in the prose, and no second finding', () => {
		const quiz = good.get('1-rain.quiz.md')?.replace('[x]', '[ ]') ?? '';
		const { lesson: without, findings } = read({ '1-rain.quiz.md': quiz });
		expect(findings.map(({ name }) => name)).toEqual(['no-right-answer']);
		expect(without?.guess).toEqual([]);
		expect(JSON.stringify(without?.sections[0]?.blocks)).not.toContain('"ask"');
	});

	test('source.md without readable settings still has its paragraphs', () => {
		const source = good.get('source.md')?.replace('voices:', 'voises:') ?? '';
		const { lesson: without, findings } = read({ 'source.md': source });
		expect(findings.map(({ name, line }) => [name, line])).toEqual([['front-matter', 2]]);
		expect(without?.voices.map(({ name }) => name)).toEqual(['reporter', 'side']);
	});

	test('a lesson without lesson.md, or with a name that is taken, is none', () => {
		const files = new Map([...good].filter(([name]) => name !== 'lesson.md'));
		const missing = checkLesson('good', files);
		expect(missing.lesson).toBeUndefined();
		expect(missing.findings.map(({ file, name }) => [file, name])).toEqual([
			['lesson.md', 'unknown-file'],
		]);
		for (const name of ['edit', 'room', 'help', 'review', 'record']) {
			const taken = checkLesson(name, good);
			expect(taken.lesson).toBeUndefined();
			expect(taken.findings.map((finding) => finding.name)).toEqual(['reserved-name']);
		}
	});
});

describe('whatever is written, reading never throws and every place lies in its file', () => {
	const folders = ['tests/lessons/good', 'questions/kyrgyzstan-2019'].map(filesIn);
	const slips = [
		'```',
		'<!--',
		'-->',
		'---',
		'::',
		'{#',
		'}',
		'[P',
		'](',
		'> ',
		'- [x] ',
		'|',
		'#',
		'\0',
		'\r',
		'\uFEFF',
		'\uD800',
		'__proto__',
		': ',
		'&amp;',
		'\\',
		'\t',
		'*',
		'    ',
		'1. ',
	];
	const files = folders.flatMap((folder) => [...folder].map(([name]) => ({ folder, name })));
	const edit = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.nat(40),
		put: fc.oneof(fc.constantFrom(...slips), fc.string({ unit: 'binary', maxLength: 12 })),
	});

	test('after random edits of good files', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...files),
				fc.array(edit, { minLength: 1, maxLength: 6 }),
				({ folder, name }, edits) => {
					let text = folder.get(name) ?? '';
					for (const { at, cut, put } of edits) {
						const from = Math.floor(at * text.length);
						text = text.slice(0, from) + put + text.slice(from + cut);
					}
					const few = [...folder].filter(([other]) => other !== name && !/^[2-9]/.test(other));
					const { findings } = checkLesson('some', new Map([...few, [name, text]]));
					const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
					for (const { file, line, column, endLine, endColumn } of findings) {
						if (file !== name) continue;
						expect(line).toBeLessThanOrEqual(endLine);
						expect(lines[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
						expect(lines[endLine - 1]?.length).toBeGreaterThanOrEqual(endColumn - 1);
					}
				},
			),
			{ numRuns: 150, seed: 20190808 },
		);
	});
});
