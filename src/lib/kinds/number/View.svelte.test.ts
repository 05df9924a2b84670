import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { number } from './play.ts';
import View from './View.svelte';

const asking = (low: number, high: number) =>
	sampleQuestion('number', { answer: { low, high }, unit: 'people', lang: 'en', wrong: [] });
const box = page.getByRole('textbox', { name: 'Your answer' });

test('one textbox named Your answer, with its unit beside it and a phone’s number keys', async () => {
	const question = asking(24, 28);
	const { state } = await showView(number, View, question);
	await expect.element(box).toHaveAttribute('inputmode', 'decimal');
	await expect.element(box).toHaveAccessibleDescription('people');
	await box.fill('26,0');
	expect(number.mark(question, state.response)?.score).toBe(1);
});

test('where a number may lie below zero the keys have a minus', async () => {
	await showView(number, View, asking(-3, 3));
	await expect.element(box).toHaveAttribute('inputmode', 'text');
});

test('the right number waits until it is revealed', async () => {
	const { state, check } = await showView(number, View, asking(24, 28));
	await box.fill('52');
	check(false);
	await expect.element(box).toHaveAccessibleDescription('people Not right');
	expect(document.body.textContent).not.toContain('24');
	await expect.element(box).toHaveAttribute('readonly');
	check(true);
	await expect.element(box).toHaveAccessibleDescription('people Not right Right: 24 to 28 people');
	expect(state.response).toEqual({ text: '52' });
});
