import { expect, test } from 'vitest';
import type { AnswerState } from '#lib/room/client/index.ts';
import { answerLine, noticeLine } from './status.ts';

const open = { open: true, failing: false };
const closed = { open: false, failing: false };

test.each<[AnswerState['is'], RegExp]>([
	['ready', /^Not sent/],
	['changed', /^Not sent.*before/],
	['saved', /^Answer saved$/],
	['elsewhere', /another tab/],
])('when answers are closed, “%s” is told', (is, line) => {
	if (is !== 'refused') expect(answerLine({ is }, closed)).toMatch(line);
});

test('while answers are open, what is not sent is not called saved', () => {
	expect(answerLine({ is: 'ready' }, open)).toBe('');
	expect(answerLine({ is: 'changed' }, open)).toBe('Changed, and not sent yet.');
	expect(answerLine({ is: 'sending' }, open)).toBe('Sending …');
	expect(answerLine({ is: 'sending' }, { open: true, failing: true })).toMatch(/on this phone/);
});

test('a half answer that closing tried to take is told as not sent', () => {
	expect(answerLine({ is: 'refused', refusal: 'not-ready' }, closed)).toMatch(/^Not sent/);
	expect(answerLine({ is: 'refused', refusal: 'not-ready' }, open)).toMatch(/whole question/);
});

test('who was answered for by another tab is not asked to send again when nothing can be sent', () => {
	const state = { is: 'refused', refusal: 'answered-since' } as const;
	expect(answerLine(state, open)).toMatch(/Send again/);
	expect(answerLine(state, closed)).toMatch(/another tab or on another device counts/);
});

test('the word on another question names it, and stands under that question without its number', () => {
	const slot = { question: 'q1', round: 1, number: 3 } as const;
	const notice = { slot: 'q1/1', number: 3, refusal: 'too-late' };
	expect(noticeLine(notice, slot)).toBe('');
	expect(noticeLine(notice, { ...slot, question: 'q2' })).toMatch(/^Question 3: .*closed before/);
	expect(noticeLine({ slot: 'q1/1' }, undefined)).toMatch(/^An earlier question: /);
	expect(noticeLine(undefined, slot)).toBe('');
});
