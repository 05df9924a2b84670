import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { recall } from './play.ts';
import View from './View.svelte';

const said = (text: string) => ({ id: 'v', letters: 'V', group: 'state' as const, said: text });
const question = sampleQuestion(
	'recall',
	{
		points: [
			{ text: ['Parliament voted.'], cited: { to: ['P3'], label: 'P3' } },
			{ text: ['They fell out.'] },
		],
	},
	{ source: ['P1', 'P3'], evidence: { voices: [], pieces: [[said('parliament · stated')], []] } },
);
const show = () => showView(recall, View, question);
const box = page.getByRole('textbox', { name: 'In your own words' });
const points = page.getByRole('group', { name: 'Which of these did you say?' });

test('a textbox that is told and grows, in which Enter begins a line; no point stands anywhere yet', async () => {
	const { state } = await show();
	await expect.element(box).toHaveAccessibleDescription(/^Two or three sentences/);
	expect(parseFloat(getComputedStyle(box.element()).fontSize)).toBeGreaterThanOrEqual(16);
	const low = box.element().getBoundingClientRect().height;
	expect(low).toBeGreaterThanOrEqual(3 * 16 * 1.4);
	box.element().focus();
	await userEvent.keyboard('They{Enter}fell{Enter}out{Enter}over{Enter}power');
	expect(state.response).toEqual({ text: 'They\nfell\nout\nover\npower' });
	expect(box.element().getBoundingClientRect().height).toBeGreaterThan(low);
	expect(document.body.textContent).not.toContain('Parliament voted');
});

test('then the points stand beside the words, with who says them, and are ticked by keys', async () => {
	const { state } = await show();
	await box.fill('They fell out.');
	state.response = recall.step?.(state.response)?.goOn;
	await expect.element(points.getByRole('checkbox')).toHaveLength(2);
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent(
			'Your words are kept. A full answer has 2 points. Tick those that were in yours.',
		);
	await expect
		.element(
			points.getByRole('checkbox', {
				name: /Parliament voted\..*parliament · stated.*paragraph 3/,
			}),
		)
		.toBeVisible();
	await expect
		.element(points.getByRole('checkbox', { name: /They fell out\..*paragraph 1/ }))
		.toBeVisible();
	await expect.element(box).toHaveAttribute('readonly');
	points.getByRole('checkbox').nth(1).element().focus();
	await userEvent.keyboard(' ');
	expect(state.response).toEqual({ text: 'They fell out.', had: ['1'] });
	await userEvent.keyboard(' ');
	expect(state.response).toEqual({ text: 'They fell out.', had: [] });
});

test('done, words and ticks stand there and nothing changes; without ticks the points are a list', async () => {
	const { state, check } = await show();
	state.response = { text: 'They fell out.', had: ['1'] };
	check(true);
	const full = page.getByRole('group', { name: 'A full answer has' });
	await expect.element(full.getByRole('checkbox').nth(1)).toBeChecked();
	full.getByRole('checkbox').nth(0).element().focus();
	await userEvent.keyboard(' ');
	expect(state.response).toEqual({ text: 'They fell out.', had: ['1'] });
	await expect.element(page.getByRole('status')).toHaveTextContent('You ticked 1 of 2.');
	state.response = { text: 'They fell out.' };
	await expect.element(full.getByRole('listitem')).toHaveLength(2);
	await expect.element(box).toHaveValue('They fell out.');
});

test('where the points are not known yet, the words can be written all the same', async () => {
	const { state } = await show();
	state.question = { ...question, body: null };
	await box.fill('They fell out.');
	expect(state.response).toEqual({ text: 'They fell out.' });
});
