import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { whoSaysKind } from './play.ts';
import View from './View.svelte';

const question = sampleQuestion(
	'who-says',
	{
		statement: [{ type: 'paragraph', children: ['The case is political.'] }],
		kind: 'claim',
		voices: [
			{ id: 'supporters', name: 'Supporters' },
			{ id: 'afp', name: 'AFP' },
		],
		voice: 0,
	},
	{ shuffle: false },
);
const show = () => showView(whoSaysKind, View, question);
const kindGroup = page.getByRole('radiogroup', { name: 'What kind of statement is it?' });
const voiceGroup = page.getByRole('radiogroup', { name: 'Who says so?' });

test('the statement and two radiogroups stand on one screen', async () => {
	await show();
	await expect.element(page.getByText('The case is political.')).toBeInTheDocument();
	expect(kindGroup.getByRole('radio').elements()).toHaveLength(5);
	expect(voiceGroup.getByRole('radio').elements()).toHaveLength(2);
});

test('by keyboard alone both are answered', async () => {
	const { state } = await show();
	const [first] = kindGroup.getByRole('radio').elements();
	if (!(first instanceof HTMLElement)) throw new Error('No radio');
	first.focus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Tab} ');
	expect(state.response).toEqual({ group: 'side', voice: '0' });
	expect(whoSaysKind.mark(question, state.response)?.score).toBe(1);
});

test('checked, signs stand at what was chosen; what is right waits until it is revealed; nothing moves', async () => {
	const { screen, state, check } = await show();
	const official = kindGroup.getByRole('radio', { name: 'Stated by an official body' });
	const claim = kindGroup.getByRole('radio', { name: 'A claim or promise of a side' });
	await official.click();
	await voiceGroup.getByRole('radio', { name: 'Supporters' }).click();
	const height = screen.container.getBoundingClientRect().height;
	check(false);
	await expect.element(official).toHaveAccessibleDescription('Not right');
	await expect
		.element(voiceGroup.getByRole('radio', { name: 'Supporters' }))
		.toHaveAccessibleDescription('Right');
	await expect.element(claim).toHaveAccessibleDescription('');
	const before = state.response;
	official.element().focus();
	await userEvent.keyboard('{ArrowDown}');
	expect(state.response).toEqual(before);
	check(true);
	await expect.element(claim).toHaveAccessibleDescription('This is right');
	expect(screen.container.getBoundingClientRect().height).toBe(height);
});

test('on a phone nothing is wider than the page, and every row is a target of 48 px', async () => {
	await page.viewport(360, 640);
	const { screen } = await show();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	for (const row of screen.container.querySelectorAll('label')) {
		expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
	}
});
