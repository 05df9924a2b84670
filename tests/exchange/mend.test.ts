import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAiken } from '#lib/formats/aiken/index.ts';
import { readGift } from '#lib/formats/gift/index.ts';
import type { Mend } from '#lib/formats/format.ts';
import type { ForeignQuestion } from '#lib/formats/question.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const names = (questions: readonly ForeignQuestion[]) =>
	questions.map((question) => (question.type === 'category' ? question.path : question.name));

function giftNames(path: string, mend: Mend): string[] {
	return names(readGift(file(path), { mend }).questions);
}

describe('how far a reader mends', () => {
	it('lost: a question torn by blank lines is joined, though Moodle refuses it', () => {
		expect(giftNames('gift/torn.gift', 'lost')).toEqual(['Torn', 'Whole', 'After it']);
		expect(giftNames('gift/torn.gift', 'none')).not.toContain('Torn');
	});

	it('lost: what Moodle reads stays, even where it reads a category too long', () => {
		expect(giftNames('gift/glued.gift', 'lost')).toEqual(giftNames('gift/glued.gift', 'none'));
	});

	it('all: what stands glued together comes apart', () => {
		expect(giftNames('gift/glued.gift', 'all')).toEqual(
			expect.arrayContaining(['first', 'One', 'Two', 'second', 'Next']),
		);
	});

	it('lost: a tolerance with a comma is read, a number that Moodle takes for "any" is not', () => {
		const numbers = (mend: Mend) => giftNames('gift/numbers.gift', mend);
		expect(numbers('none')).not.toContain('Comma');
		expect(numbers('lost')).toContain('Comma');
		const minus = readGift('{#\u22125}', { mend: 'lost' }).questions;
		expect(minus).toMatchObject([{ answers: [{ value: '*' }] }]);
		expect(readGift('{#\u22125}').questions).toMatchObject([{ answers: [{ value: -5 }] }]);
	});

	it('true in small letters is true/false only where all is mended', () => {
		const types = (mend: Mend) =>
			readGift('It rained.{true}', { mend }).questions.map(({ type }) => type);
		expect([types('none'), types('lost'), types('all')]).toEqual([
			['shortanswer'],
			['shortanswer'],
			['truefalse'],
		]);
	});

	it('says the same of a glued question, however it is read', () => {
		const said = (mend: Mend) =>
			readGift(file('gift/glued.gift'), { mend })
				.findings.filter(({ name }) => name.startsWith('gift-glued'))
				.map(({ name, line }) => `${name}:${line}`);
		expect(said('none')).toEqual(said('all'));
		expect(said('all')).toHaveLength(6);
	});

	it('Aiken with small letters is lost to Moodle and read here', () => {
		const text = 'Who?\na) One\nb) Two\nAnswer - b\n';
		expect(readAiken(text, { mend: 'none' }).questions).toEqual([]);
		expect(readAiken(text, { mend: 'lost' }).questions).toMatchObject([
			{ choices: [{ fraction: 0 }, { fraction: 1 }] },
		]);
	});

	it('a fix that is applied leaves nothing to say', () => {
		const text = 'It rained.{true}';
		const [finding] = readGift(text).findings;
		const edit = finding?.fix?.edits[0];
		if (!edit) throw new Error('no fix');
		const { column, endColumn } = edit.range;
		const mended = text.slice(0, column - 1) + edit.text + text.slice(endColumn - 1);
		expect(mended).toBe('It rained.{TRUE}');
		expect(readGift(mended).findings).toEqual([]);
	});
});
