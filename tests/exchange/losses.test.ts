import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aikenRules, writeAiken } from '#lib/formats/aiken/index.ts';
import { giftRules, readGift, writeGift } from '#lib/formats/gift/index.ts';
import { limitRules } from '#lib/formats/report.ts';
import type { Choice, ForeignQuestion, MultipleChoice } from '#lib/formats/question.ts';

const stem = { text: 'Who spoke?', format: 'moodle' } as const;
const choice = (text: string, fraction: number): Choice => ({ text, format: 'moodle', fraction });
const pick = (more: Partial<MultipleChoice>): MultipleChoice => ({
	type: 'multichoice',
	name: 'Who spoke?',
	stem,
	single: true,
	choices: [choice('The guard', 1), choice('The guest', 0)],
	...more,
});

const gift = (question: ForeignQuestion) => writeGift([question]);
const said = (findings: readonly { name: string; message: string }[]) =>
	findings.map(({ name, message }) => `${name}: ${message}`).join('\n');

describe('writing GIFT', () => {
	it('says nothing where nothing is lost', () => {
		expect(
			gift(pick({ defaultMark: 1, penalty: 0.3333333, shuffle: true, numbering: 'abc' })),
		).toEqual({
			text: '::Who spoke?::Who spoke?{\n\t=The guard\n\t~The guest\n}\n\n',
			findings: [],
		});
	});

	it('names each thing that GIFT has no place for', () => {
		const hints = [{ text: 'Look at P3', format: 'moodle' } as const];
		const { findings } = gift(
			pick({
				hints,
				correctfeedback: hints[0],
				defaultMark: 2,
				penalty: 1,
				shuffle: false,
				numbering: '123',
			}),
		);
		for (const what of ['hints', 'as a whole', 'marks', 'penalty', 'fixed order', 'numbering']) {
			expect(said(findings)).toContain(what);
		}
		expect(findings).toHaveLength(6);
	});

	it('warns of a choice of which all are right, and still reads it back', () => {
		const question = pick({ choices: [choice('a', 1), choice('b', 1)] });
		const { text, findings } = gift(question);
		expect(findings.map(({ name }) => name)).toEqual(['gift-all-right']);
		expect(readGift(text).questions).toEqual([question]);
	});

	it('warns that a single choice without a right one becomes a multiple one', () => {
		const { text, findings } = gift(pick({ choices: [choice('a', 0.5), choice('b', 0)] }));
		expect(findings.map(({ name }) => name)).toEqual(['gift-loses-single']);
		expect(readGift(text).questions).toMatchObject([{ single: false }]);
	});

	it('warns of an arrow where it would make pairs, and keeps the kind', () => {
		const typed: ForeignQuestion = {
			type: 'shortanswer',
			name: 'Arrow',
			stem,
			answers: [
				{ text: 'a -> b', fraction: 1 },
				{ text: 'c', fraction: 0.5 },
			],
		};
		const { text, findings } = gift(typed);
		expect(findings.map(({ name }) => name)).toEqual(['gift-arrow']);
		expect(readGift(text).questions).toMatchObject([
			{ type: 'shortanswer', answers: [{ text: 'a → b' }, { text: 'c' }] },
		]);
	});

	it('keeps an arrow in an only answer', () => {
		const typed: ForeignQuestion = {
			type: 'shortanswer',
			name: 'Arrow',
			stem,
			answers: [{ text: 'a -> b', fraction: 1 }],
		};
		const { text, findings } = gift(typed);
		expect(findings).toEqual([]);
		expect(readGift(text).questions).toEqual([typed]);
	});

	it('leaves out what it has no kind for, with an error, and writes the rest', () => {
		const cloze: ForeignQuestion = { type: 'multianswer', name: 'Gaps', stem, parts: [] };
		const { text, findings } = writeGift([cloze, pick({})]);
		expect(findings).toMatchObject([{ name: 'gift-no-such-kind', severity: 'error', line: 1 }]);
		expect(readGift(text).questions).toEqual([pick({})]);
	});

	it('names the fields of what reads back otherwise: blanks at an edge are trimmed', () => {
		const { findings } = gift(
			pick({ name: ' spaced ', choices: [choice('a ', 1), choice('b', 0)] }),
		);
		expect(findings.map(({ name }) => name)).toEqual(['gift-changes']);
		expect(said(findings)).toContain('name, choices');
	});

	it('places a finding at the line where its question begins', () => {
		const poll = pick({ choices: [choice('a', 0), choice('b', 0)] });
		expect(writeGift([pick({}), poll]).findings).toMatchObject([{ line: 6, column: 1 }]);
	});
});

describe('writing Aiken', () => {
	it('writes one line each and the letter that is right', () => {
		const { text } = writeAiken([pick({ choices: [choice('a', 0), choice('b', 1)] })]);
		expect(text).toBe('Who spoke?\nA) a\nB) b\nANSWER: B\n\n');
	});

	it('names what is lost: feedback, markup, ids, weights, hints, titles', () => {
		const { findings } = writeAiken([
			pick({
				name: 'A title',
				idnumber: '7',
				hints: [stem],
				generalFeedback: stem,
				stem: { text: '<p>Who <b>spoke</b>?</p>', format: 'html' },
				choices: [{ ...choice('a', 1), feedback: 'Yes.' }, choice('b', 0.5)],
			}),
		]);
		expect(findings.map(({ name }) => name)).toEqual(Array(7).fill('aiken-cannot-carry'));
	});

	it('writes true and false as a choice, and says so', () => {
		const { text, findings } = writeAiken([
			{ type: 'truefalse', name: stem.text, stem, correct: false },
		]);
		expect(text).toBe('Who spoke?\nA) True\nB) False\nANSWER: B\n\n');
		expect(findings.map(({ name }) => name)).toEqual(['aiken-as-choice']);
	});

	it.each<[string, ForeignQuestion]>([
		['two right choices', pick({ choices: [choice('a', 1), choice('b', 1)] })],
		['one choice', pick({ choices: [choice('a', 1)] })],
		[
			'27 choices',
			pick({ choices: Array.from({ length: 27 }, (_, i) => choice(`c${i}`, i === 0 ? 1 : 0)) }),
		],
		['an essay', { type: 'essay', name: 'Why', stem }],
	])('leaves out %s, with an error', (_, question) => {
		const { text, findings } = writeAiken([question]);
		expect(text).toBe('');
		expect(findings).toMatchObject([{ name: 'aiken-no-such-kind', severity: 'error' }]);
	});

	it('leaves out a question whose first words would be read as a choice', () => {
		const { text, findings } = writeAiken([
			pick({ name: 'B. Franklin?', stem: { text: 'B. Franklin?', format: 'moodle' } }),
		]);
		expect(text).toBe('');
		expect(findings).toMatchObject([{ name: 'aiken-misread', severity: 'error' }]);
	});
});

describe('the samples', () => {
	const here = fileURLToPath(new URL('.', import.meta.url));
	const shown = (pattern: string) =>
		globSync(pattern, { cwd: here })
			.map((path) => readFileSync(here + path, 'utf8'))
			.join('\n');
	const general = Object.keys(limitRules);

	it.each([
		['gift', Object.keys(giftRules)],
		['aiken', Object.keys(aikenRules)],
	])('of %s show everything that its reader can say', (format, names) => {
		const answers = shown(`${format}/*.json`);
		const missing = names.filter((name) => !general.includes(name) && !answers.includes(name));
		expect(missing).toEqual([]);
	});
});
