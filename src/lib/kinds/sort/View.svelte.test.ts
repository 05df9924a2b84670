import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { sort } from './play.ts';
import View from './View.svelte';

const question = sampleQuestion('sort', {
	boxes: [
		{
			name: ['Seen'],
			cards: [{ text: ['Stones were thrown'] }, { text: ['Officers were beaten'] }],
		},
		{ name: ['Claimed'], cards: [{ text: ['The case is political'] }] },
	],
});
const show = () => showView(sort, View, question);
const group = (name: string) => page.getByRole('radiogroup', { name });
const radio = (card: string, box: string) => group(card).getByRole('radio', { name: box });

test('each card is one radiogroup named by it, with the boxes as radios', async () => {
	await show();
	expect(page.getByRole('radiogroup').elements()).toHaveLength(3);
	await expect.element(radio('The case is political', 'Claimed')).toBeInTheDocument();
	expect(group('Stones were thrown').getByRole('radio').elements()).toHaveLength(2);
});

test('by keyboard every card finds its box', async () => {
	const { state } = await show();
	const cards = sort.readOpened(state.opened).cards.map(({ text }) => text.join(''));
	radio(cards[0] ?? '', 'Seen')
		.element()
		.focus();
	for (const card of cards) {
		await userEvent.keyboard(card === 'The case is political' ? ' {ArrowDown}' : ' ');
		await userEvent.keyboard('{Tab}');
	}
	expect(sort.mark(question, state.response)?.score).toBe(1);
});

test('what is missing is said in words', async () => {
	const { state } = await show();
	await radio('Stones were thrown', 'Seen').click();
	expect(sort.ready(question, state.response)).toBe('Two cards still have no box.');
});

test('a card dragged to a box lies in it', async () => {
	await page.viewport(1200, 800);
	const { screen, state } = await show();
	const boxes = screen.container.querySelectorAll('.boxes li');
	if (!boxes[1]) throw new Error('Nowhere to drag to');
	await userEvent.dragAndDrop(page.getByText('The case is political'), boxes[1]);
	await expect.element(radio('The case is political', 'Claimed')).toBeChecked();
	expect(boxes[1].textContent).toContain('1 card');
	expect(sort.readResponse(state.response)?.boxes).toHaveLength(1);
});

test('checked, the sign stands in the row of its card; where it belongs waits until it is revealed; locked, nothing changes', async () => {
	const { state, check } = await show();
	await radio('Stones were thrown', 'Claimed').click();
	await radio('Officers were beaten', 'Seen').click();
	await radio('The case is political', 'Claimed').click();
	check(false);
	await expect.element(group('Stones were thrown')).toHaveAccessibleDescription('Not right');
	await expect.element(group('Officers were beaten')).toHaveAccessibleDescription('Right');
	expect(document.body.textContent).not.toContain('Belongs in');

	const before = state.response;
	radio('Stones were thrown', 'Claimed').element().focus();
	await userEvent.keyboard('{ArrowUp}');
	expect(state.response).toEqual(before);
	await expect.element(radio('Stones were thrown', 'Claimed')).toBeChecked();

	check(true);
	await expect
		.element(group('Stones were thrown'))
		.toHaveAccessibleDescription('Not right Belongs in A');
});

test('on a phone nothing is wider than the page', async () => {
	await page.viewport(360, 640);
	await show();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
