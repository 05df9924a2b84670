import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { typed } from './play.ts';
import View from './View.svelte';

const question = sampleQuestion('typed', { answers: ['Koi-Tash', 'Koy-Tash'], wrong: [] });
const show = () => showView(typed, View, question);
const box = page.getByRole('textbox', { name: 'Your answer' });

test('one textbox named Your answer takes what is written, and a phone leaves it as it is', async () => {
	const { state } = await show();
	box.element().focus();
	await userEvent.keyboard('koi’tash');
	expect(state.response).toEqual({ text: 'koi’tash' });
	expect(typed.mark(question, state.response)?.score).toBe(1);
	expect(page.getByRole('textbox').elements()).toHaveLength(1);
	await expect.element(box).toHaveAttribute('autocapitalize', 'off');
	await expect.element(box).toHaveAttribute('inputmode', 'text');
	expect(parseFloat(getComputedStyle(box.element()).fontSize)).toBeGreaterThanOrEqual(16);
	expect(box.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
});

test('locked, nothing changes; the right answer waits until it is revealed, and moves nothing', async () => {
	const { screen, state, check, retry } = await show();
	await box.fill('Bishkek');
	const height = screen.container.getBoundingClientRect().height;
	check(false);
	await expect.element(box).toHaveAccessibleDescription('Not right');
	expect(document.body.textContent).not.toContain('Koi');
	box.element().focus();
	await userEvent.keyboard('x');
	expect(state.response).toEqual({ text: 'Bishkek' });

	retry();
	await expect.element(box).toHaveAccessibleDescription('');
	await expect.element(box).toHaveValue('Bishkek');
	check(true);
	await expect.element(box).toHaveAccessibleDescription('Not right Right: Koi-Tash');
	expect(screen.container.getBoundingClientRect().height).toBe(height);
});

test('a near miss is right and shows the spelling', async () => {
	const { check } = await show();
	await box.fill('Koj-Tash');
	check(true);
	await expect.element(box).toHaveAccessibleDescription('Right Spelled: Koi-Tash');
});
