import { expect, it } from 'vitest';
import { changed } from '#lib/base/edits.ts';
import { cite } from './cite.ts';

const quiz = '1-a.quiz.md';

/** A text after P3 was cited where `|` stands. */
function after(file: string, marked: string): string {
	const text = marked.replace('|', '');
	const { change, cursor } = cite(file, text, marked.indexOf('|'), 'P3');
	expect(cursor).toBeLessThanOrEqual(changed(text, [change]).length);
	return changed(text, [change]);
}

it('a mark in prose stands behind what was written', () => {
	expect(after('1-a.md', 'It opened.| Then')).toBe('It opened. [P3] Then');
	expect(after('1-a.md', 'It opened. |')).toBe('It opened. [P3]');
});

it('in a question the paragraph joins its sources, wherever in the question the cursor is', () => {
	const question = '## Q {#q}\n\n- [x] A\n- [ ] B|\n\nSource: P1\n';
	expect(after(quiz, question)).toBe(question.replace('|', '').replace('P1', 'P1, P3'));
	expect(after(quiz, 'Source:|')).toBe('Source: P3');
	expect(after(quiz, 'Source: P3|')).toBe('Source: P3');
});

it('a question without sources gets the line, and its neighbour stays as it is', () => {
	const text = '## Q {#q}|\n\n- [x] A\n\n## R {#r}\n\nSource: P1\n';
	expect(after(quiz, text)).toBe('## Q {#q}\n\n- [x] A\n\nSource: P3\n\n## R {#r}\n\nSource: P1\n');
	expect(after(quiz, '## Q {#q}\n\nLevel: in|fer\n')).toBe(
		'## Q {#q}\n\nLevel: infer\nSource: P3\n',
	);
});
