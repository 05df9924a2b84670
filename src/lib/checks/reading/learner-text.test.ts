import { describe, expect, test } from 'vitest';
import { readSample, typedOf } from '../lesson-samples.ts';
import { pagesOf, stretchesOf } from './learner-text.ts';

const quiz = `## What *rose*, and when? {#rose}

Read [P1] and a [link](https://a.example/x).

- [x] The river {first}
  > It did [P1].
  >
  > Left out: It rose.
- [ ] The sun
  > It set.

> [!TIP]
> Look | at the water.

> [!NOTE]
> The river. <!-- P2 -->

Source: P1
Also: What swelled?
Level: infer
`;

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('what a learner reads of a question', () => {
	test('is its parts in the order of the file, without what the notation alone reads', () => {
		const [asked] = readSample(quiz).questions;
		const read = asked ? stretchesOf(asked).map(({ part, text }) => [part, words(text)]) : [];
		expect(read).toEqual([
			['question', 'What rose , and when? Read and a [link .'],
			['option', 'The river'],
			['feedback', 'It did . Left out: It rose.'],
			['option', 'The sun'],
			['feedback', 'It set.'],
			['hint', 'Look at the water.'],
			['explanation', 'The river.'],
			['wording', 'What swelled?'],
		]);
	});

	test('of a foreseen answer is what is said of it, and not the answer', () => {
		const quizOf = typedOf('asked', 'rain', 'Wrong: snow > Not > in May.\nWrong: sun\n');
		const [asked] = readSample(quizOf).questions;
		const read = asked ? stretchesOf(asked).map(({ part, text }) => `${part} ${words(text)}`) : [];
		expect(read).toContain('feedback Not in May.');
		expect(read.join()).not.toMatch(/snow|sun|rain|P1/);
	});

	test.each(['\n', '\r\n', '\r'])(
		'stands where the file has it, whatever ends a line (%j)',
		(end) => {
			const { questions } = readSample(quiz.replaceAll('\n', end));
			for (const { file, start, text } of questions.flatMap(stretchesOf)) {
				const written = file.text.slice(start, start + text.length);
				expect(text).toHaveLength(written.length);
				for (const [i, letter] of [...text].entries()) {
					if (letter.trim() !== '') expect(letter).toBe(written[i]);
				}
			}
			expect(questions.flatMap(stretchesOf)).toHaveLength(8);
		},
	);

	test('ends where the next question begins, even one that is set aside', () => {
		const next = '## No answer {#none}\n\n- [ ] The moon\n- [ ] The sky\n';
		const [asked] = readSample(`${quiz.replace(/Source[^]*$/, '')}${next}`).questions;
		expect(
			asked &&
				stretchesOf(asked)
					.map(({ text }) => text)
					.join(),
		).not.toMatch(/moon|answer/);
	});
});

test('of pages it is titles and prose, and of lesson.md the welcome alone', () => {
	const lesson = readSample(quiz, {
		page: '## Part {#p1}\n\nIt rose. [P1, P2]\n\n::timeline{from=2010}',
	});
	expect(pagesOf(lesson).map(({ file, text }) => [file.name, words(text)])).toEqual([
		['lesson.md', 'Welcome.'],
		['1-flood.md', '--- title: The flood --- Part It rose.'],
	]);
});
