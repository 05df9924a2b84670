import { expect, test } from 'vitest';
import { excess, sentLimits } from './sent-limits.ts';

const lesson = (text: string, name = '1-a.quiz.md') => new Map([[name, text]]);

test('an ordinary lesson holds too much of nothing', () => {
	expect(excess(lesson('## Why?\n\n- [x] So\n'.repeat(100)))).toBeUndefined();
});

test.each([
	['files', new Map(Array.from({ length: 501 }, (_, i) => [`${i}.md`, '']))],
	['bytes', lesson('é'.repeat(2_000_001), 'source.md')],
	['questions', lesson('## Why?\n'.repeat(3001))],
	['questions', lesson('## Why?\r\n'.repeat(3001))],
	['questions', lesson('   ##\n'.repeat(3001))],
] as const)('too many %s are told, with how many there may be', (of, files) => {
	expect(excess(files)).toEqual({ of, most: sentLimits[of] });
});

test('headings of prose are no questions', () => {
	expect(excess(lesson('## A part\n'.repeat(4000), '1-a.md'))).toBeUndefined();
});
