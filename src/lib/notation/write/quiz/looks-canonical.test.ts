import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textFile } from '../../markdown/lines.ts';
import { chunksOf } from '../../read/quiz/chunks.ts';
import { looksCanonical } from './looks-canonical.ts';
import { readLines } from './question-text.ts';

const questions = join(import.meta.dirname, '../../../../../questions');
const quizzes = readdirSync(questions, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.quiz.md'))
	.map((path) => readFileSync(join(questions, path), 'utf8').replace(/^---\n[^]*?\n---\n/, ''));

const chunksIn = (text: string) => {
	const file = textFile('1-a.quiz.md', text);
	return chunksOf(file, text).chunks.map((chunk) => ({ file, chunk }));
};

test('most of our own questions need no second look', () => {
	const chunks = quizzes.flatMap(chunksIn);
	const plain = chunks.filter(({ chunk }) => looksCanonical(chunk.heading.text, chunk.lines));
	expect(plain.length / chunks.length).toBeGreaterThan(0.9);
});

const pieces = [
	...[
		'\n',
		'\n\n',
		' ',
		'  ',
		'> ',
		'>',
		'- ',
		'- [x] a\n',
		'1. ',
		'2. b\n',
		'| ',
		'# ',
		'* ',
		'+ ',
	],
	...[
		'Also: b\n',
		'Level: infer\n',
		'Left out: ',
		'{tie}',
		'{last}',
		'{first mistake=a}',
		'[!TIP]',
	],
	...[
		'`',
		'```\n',
		':',
		'::',
		'\\',
		'(',
		'1986. ',
		'12) ',
		'---',
		'===',
		'\n    ',
		'\n  > ',
		'\n   > x',
	],
];
const mutated = fc
	.record({
		text: fc.constantFrom(...quizzes.flatMap((text) => chunksOf(textFile('a', text), text).chunks)),
		changes: fc.array(
			fc.record({
				at: fc.double({ min: 0, max: 1, noNaN: true }),
				cut: fc.constantFrom(0, 0, 1, 3),
				piece: fc.constantFrom(...pieces),
			}),
			{ minLength: 1, maxLength: 4 },
		),
	})
	.map(({ text: { heading, lines }, changes }) => {
		let text = [heading, ...lines].map((line) => line.text).join('\n');
		for (const { at, cut, piece } of changes) {
			const start = Math.floor(at * text.length);
			text = text.slice(0, start) + piece + text.slice(start + cut);
		}
		return text;
	});

test('what looks canonical is so when it is read', { timeout: 60_000 }, () => {
	let seen = 0;
	fc.assert(
		fc.property(mutated, (text) => {
			for (const { file, chunk } of chunksIn(text)) {
				if (chunk.underline || !looksCanonical(chunk.heading.text, chunk.lines)) continue;
				seen++;
				const written = [chunk.heading, ...chunk.lines].map((line) => line.text).join('\n');
				expect(readLines(file, chunk, '').join('\n')).toBe(written.replace(/\n+$/, ''));
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 3000) },
	);
	expect(seen).toBeGreaterThan(100);
});
