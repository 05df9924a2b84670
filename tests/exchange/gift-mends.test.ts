import { describe, expect, it, test } from 'vitest';
import { readGift } from '#lib/formats/gift/index.ts';
import { importBank } from '#lib/exchange/index.ts';

const rowsOf = (content: string) =>
	importBank({ name: 'b.gift', content, format: 'gift', today: '2026-11-30' }).rows;

describe('GIFT as it was plainly meant', () => {
	test.each([
		['full-width braces and signs', '谁？｛＝我 ～你｝', '谁？', ['我', '你']],
		[
			'full-width signs without blanks',
			'首都｛＝北京～上海～广州｝',
			'首都',
			['北京', '上海', '广州'],
		],
		['full-width signs in plain braces', '谁？{＝我 ～你}', '谁？', ['我', '你']],
		['a full-width tilde inside an answer', '多久？{=1～3天 ~5天}', '多久？', ['1～3天', '5天']],
		['a title in full-width colons', '：：题：：谁？{=我 ~你}', '谁？', ['我', '你']],
	])('%s', (_, text, stem, choices) => {
		const [question] = readGift(text).questions;
		expect(question).toMatchObject({
			type: 'multichoice',
			stem: { text: stem },
			choices: choices.map((each, i) => ({ text: each, fraction: i === 0 ? 1 : 0 })),
		});
	});

	it('full-width signs are said, and nothing of theirs is read where Moodle’s reading is wanted', () => {
		const text = '谁？｛＝我 ～你｝';
		expect(readGift(text).findings).toMatchObject([
			{ name: 'gift-wide-signs', line: 1, column: 1 },
		]);
		expect(rowsOf(text).map(({ outcome }) => outcome)).toEqual(['changed']);
		for (const mend of ['none', 'lost'] as const) {
			expect(readGift(text, { mend }).questions).toMatchObject([{ type: 'description' }]);
		}
	});

	test.each([
		['true with a no-break blank', 'Ice floats.{T\u00A0}', { type: 'truefalse', correct: true }],
		['true in Cyrillic letters', 'Ice floats.{Т}', { type: 'truefalse', correct: true }],
		['a number behind a no-break blank', 'How many?{#\u00A042}', { answers: [{ value: 42 }] }],
		['a tolerance of 0,005', 'Pi?{#3.14:0,005}', { answers: [{ value: 3.14, tolerance: 0.005 }] }],
	])('%s', (_, text, question) => {
		expect(readGift(text).questions).toMatchObject([question]);
	});

	it('a line of no-break blanks parts questions', () => {
		const { questions } = readGift('a{T}\n\u00A0\n\u00A0::b::b{F}\n\u3000\nc{T}');
		expect(questions.map(({ type }) => type)).toEqual(['truefalse', 'truefalse', 'truefalse']);
		expect(questions[1]).toMatchObject({ name: 'b', correct: false });
	});
});

describe('a } before the answers', () => {
	it('is a word of the question, and said', () => {
		const { questions, findings } = readGift('::a::See }. Which?{=x ~y}');
		expect(questions).toMatchObject([
			{ stem: { text: 'See }. Which?' }, choices: [{ text: 'x' }, { text: 'y' }] },
		]);
		expect(findings).toMatchObject([{ name: 'gift-stray-brace', column: 10 }]);
		expect(rowsOf('See }. Which?{=x ~y}')).toMatchObject([{ outcome: 'changed' }]);
	});

	test.each([
		// Of the answers as many bytes are cut at the end as lie between the two braces, and one more.
		[
			'an essay',
			'::Colours::\nName one (see the chart}. Say why.\n{}',
			'essay',
			'Name one (see the chart}. Say why.\n{}',
		],
		['answers without their end', 'a}b{=one =two}', 'shortanswer', 'a}b}'],
		['braces side by side', 'a}{=one =two}', 'shortanswer', 'a}=one =two}'],
		['letters of two bytes', 'a}é{=one =two}', 'shortanswer', 'a}éo}'],
	])('counts as in Moodle where its reading is wanted: %s', (_, text, type, stem) => {
		const [question] = readGift(text, { mend: 'none' }).questions;
		expect(question?.type).toBe(type);
		if (question && 'stem' in question && type === 'essay') expect(question.stem.text).toBe(stem);
	});

	it('of Moodle’s answers is what its count leaves', () => {
		const answers = (text: string) => {
			const [question] = readGift(text, { mend: 'none' }).questions;
			return question?.type === 'shortanswer' ? question.answers.map((each) => each.text) : [];
		};
		expect(answers('a}b{=one =two}')).toEqual(['one', 't']);
		expect(answers('a}{=one =two}')).toEqual(['one', 'tw']);
		expect(answers('a}é{=one =two}')).toEqual(['one']);
		expect(answers('a}\\:{=one =two and more}')).toEqual(['one', 'two a']);
		expect(answers('a}\\n{=one =two and more}')).toEqual(['one', 'two an']);
		expect(answers('a}\\\\{=one =two and more}')).toEqual(['one', 'two and mo']);
	});
});
