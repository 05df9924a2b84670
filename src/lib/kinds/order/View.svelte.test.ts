import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { order } from './play.ts';
import View from './View.svelte';

const items = ['Friends', 'Support', 'Inauguration', 'Arrests', 'Koi-Tash clashes'];
const question = sampleQuestion('order', { items: items.map((text) => ({ text: [text] })) });
const show = () => showView(order, View, question);

const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
const texts = () =>
	page
		.getByRole('listitem')
		.elements()
		.map((element) => element.querySelector('.text')?.textContent);
/** Brings the items into this order by the keyboard alone. */
async function bring(wanted: readonly string[]) {
	for (const [place, text] of wanted.entries()) {
		const up = row(text).getByRole('button', { name: 'Move up' }).element();
		if (!(up instanceof HTMLElement)) throw new Error(`No button for ${text}`);
		up.focus();
		while (texts().indexOf(text) > place) {
			const before = texts().indexOf(text);
			await userEvent.keyboard('{Enter}');
			await expect.poll(() => texts().indexOf(text)).toBe(before - 1);
		}
	}
}

test('untouched it is no answer; once an item was moved, as it lies is one, also where it lay before', async () => {
	const { state } = await show();
	const presented = order.readOpened(state.opened).items.map(({ id }) => id);
	await expect.element(page.getByRole('button', { name: 'Move up' }).last()).toBeEnabled();
	expect(state.response).toBeUndefined();
	expect(order.ready(question, state.response)).toMatch(/^Move at least one item/);
	await page.getByRole('button', { name: 'Move down' }).first().click();
	await page.getByRole('button', { name: 'Move up' }).nth(1).click();
	expect(state.response).toEqual({ order: presented });
	expect(order.ready(question, state.response)).toBeUndefined();
});

test('how to move items is said while they can be moved', async () => {
	const { check, retry } = await show();
	const how = page.getByText(/^Drag the items into order/);
	await expect.element(how).toBeVisible();
	await bring(items.toReversed());
	check(true);
	await expect.element(how).not.toBeVisible();
	retry();
	await expect.element(how).toBeVisible();
});

test('by keyboard every order can be made, and the focus stays on the button of the moved item', async () => {
	const { state } = await show();
	await bring(items);
	expect(texts()).toEqual(items);
	expect(order.mark(question, state.response)?.score).toBe(1);
	const last = row('Koi-Tash clashes').getByRole('button', { name: 'Move up' });
	last.element().focus();
	await userEvent.keyboard(' ');
	await expect.poll(() => texts().indexOf('Koi-Tash clashes')).toBe(3);
	expect(document.activeElement).toBe(last.element());
	await userEvent.keyboard('{Tab} ');
	await expect.poll(() => texts().indexOf('Koi-Tash clashes')).toBe(4);
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down');
});

test('the focus stays on the button also where the new order is taken a moment after the press', async () => {
	const { state } = await show();
	const take = state.onrespond;
	state.onrespond = (response) => void setTimeout(() => take(response), 20);
	const [moved = ''] = texts();
	const down = row(moved).getByRole('button', { name: 'Move down' });
	await expect.element(down).toBeEnabled();
	down.element().focus();
	for (const place of [1, 2]) {
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => texts().indexOf(moved)).toBe(place);
		expect(document.activeElement).toBe(down.element());
	}
});

test('each move is announced once, with the place', async () => {
	await show();
	await bring(items);
	await row('Koi-Tash clashes').getByRole('button', { name: 'Move up' }).click();
	const status = page.getByRole('status');
	await expect.element(status).toHaveTextContent('Koi-Tash clashes, now 4 of 5');
	expect(status.elements()).toHaveLength(1);
});

test('at the ends buttons stay, say that they are disabled, and do nothing', async () => {
	const { state } = await show();
	await bring(items);
	const up = row('Friends').getByRole('button', { name: 'Move up' });
	await expect.element(up).toHaveAttribute('aria-disabled', 'true');
	const before = state.response;
	up.element().focus();
	await userEvent.keyboard('{Enter}');
	expect(state.response).toEqual(before);
	expect(document.activeElement).toBe(up.element());
	await expect
		.element(row('Koi-Tash clashes').getByRole('button', { name: 'Move down' }))
		.toHaveAttribute('aria-disabled', 'true');
});

test('an item that is dragged takes the place it is dropped on', async () => {
	const { state } = await show();
	await bring(items);
	await userEvent.dragAndDrop(row('Koi-Tash clashes'), row('Support'));
	await expect
		.poll(texts)
		.toEqual(['Friends', 'Koi-Tash clashes', 'Support', 'Inauguration', 'Arrests']);
	await userEvent.dragAndDrop(row('Friends'), row('Inauguration'));
	await expect
		.poll(texts)
		.toEqual(['Koi-Tash clashes', 'Support', 'Inauguration', 'Friends', 'Arrests']);
	await expect.element(page.getByRole('status')).toHaveTextContent('Friends, now 4 of 5');
	expect(order.ready(question, state.response)).toBeUndefined();
});

test('checked, items keep their place with a sign; locked, nothing moves; the key waits until it is revealed', async () => {
	const { state, check, retry } = await show();
	const lies = ['Friends', 'Inauguration', 'Support', 'Arrests', 'Koi-Tash clashes'];
	await bring(lies);
	check(false);
	await expect.poll(() => row('Friends').element().textContent).toMatch(/Right/);
	await expect.poll(() => row('Inauguration').element().textContent).toMatch(/Not right/);
	expect(document.body.textContent).not.toContain('Belongs');
	const before = state.response;
	row('Inauguration').getByRole('button', { name: 'Move up' }).element().focus();
	await userEvent.keyboard('{Enter}');
	await userEvent.dragAndDrop(row('Friends'), row('Arrests'));
	expect(state.response).toEqual(before);

	retry();
	await expect.poll(() => row('Friends').element().textContent).not.toContain('Right');
	check(true);
	await expect.poll(() => row('Inauguration').element().textContent).toMatch(/Belongs in place 3/);
	await expect.poll(() => row('Support').element().textContent).toMatch(/Belongs in place 2/);
	expect(row('Friends').element().textContent).not.toContain('Belongs');
	expect(texts()).toEqual(lies);
});

test('what is shown after checking moves nothing', async () => {
	const { screen, check } = await show();
	await bring(items.toReversed());
	const height = screen.container.getBoundingClientRect().height;
	check(false);
	await expect.poll(() => row('Friends').element().textContent).toMatch(/Not right/);
	expect(screen.container.getBoundingClientRect().height).toBe(height);
	check(true);
	await expect.poll(() => row('Friends').element().textContent).toMatch(/Belongs in place 1/);
	expect(screen.container.getBoundingClientRect().height).toBe(height);
});

test('a thumb hits the buttons: 48 px and more', async () => {
	await page.viewport(360, 640);
	await show();
	for (const element of page.getByRole('button').elements()) {
		const { width, height } = element.getBoundingClientRect();
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
	}
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
