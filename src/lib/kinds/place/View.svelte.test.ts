import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { viewportAround } from '#lib/base/viewport.ts';
import { distanceKm } from '#lib/base/sphere.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { place } from './play.ts';
import View from './View.svelte';

const question = sampleQuestion('place', {
	places: [
		{ id: 'bishkek', name: 'Bishkek', at: [42.87, 74.59] },
		{ id: 'koi-tash', name: 'Koi-Tash', at: [42.67, 74.68] },
		{ id: 'kant', name: 'Kant', at: [42.89, 74.85] },
	],
	answer: 1,
	withinKm: 8,
	partlyKm: 18,
	wrong: [],
	map: 'inset',
	centre: 0,
	frame: viewportAround([42.87, 74.59], 80),
	land: { frame: viewportAround([42.87, 74.59], 80), home: 'M0 50l360 20v290h-360z', others: '' },
});
const show = () => showView(place, View, question);
const map = page.getByRole('application', { name: 'Map to mark a spot on' });
const list = page.getByRole('radiogroup', { name: 'Places' });
const radio = (name: string) => list.getByRole('radio', { name });
const line = page.getByRole('status');
const spotOf = (response: unknown) => {
	const given = place.readResponse(response);
	if (!given || !('at' in given)) throw new Error('No spot was marked');
	return given.at;
};

test('the list is a radiogroup named Places, and choosing from it shows the spot', async () => {
	const { screen, state } = await show();
	expect(screen.container.querySelector('.cross')).toBeNull();
	await radio('Koi-Tash').click();
	expect(state.response).toEqual({ place: '1' });
	await expect.element(line).toHaveTextContent('Your spot: Koi-Tash');
	expect(screen.container.querySelector('.cross')).not.toBeNull();
});

test('a tap marks the spot under the finger, and leaves no place of the list chosen', async () => {
	await page.viewport(360, 740);
	const { screen, state } = await show();
	await radio('Kant').click();
	const box = screen.container.querySelector('svg')?.getBoundingClientRect();
	if (!box) throw new Error('No map');
	expect(box.width).toBeGreaterThan(300);
	// 22.2 km south and 7.3 km east of the middle: where the village lies.
	const unit = box.width / 80;
	await map.click({ position: { x: 40 * unit + 7.3 * unit, y: 40 * unit + 22.2 * unit } });
	expect(distanceKm(spotOf(state.response), [42.67, 74.68])).toBeLessThan(0.5);
	expect(place.mark(question, state.response)?.score).toBe(1);
	await expect.element(line).toHaveTextContent('Your spot: 23 km south of Bishkek');
	await expect.element(radio('Kant')).not.toBeChecked();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('by arrow keys the cross goes from the middle to the village, and says where it is', async () => {
	const { state } = await show();
	map.element().focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(line).toHaveTextContent('Your spot: 2 km south of Bishkek');
	for (let i = 0; i < 10; i++) await userEvent.keyboard('{ArrowDown}');
	await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
	expect(place.mark(question, state.response)?.score).toBe(1);
	await expect.element(line).toHaveTextContent('Your spot: 22 km south of Bishkek');
});

test('the cross stays on the map', async () => {
	const { state } = await show();
	map.element().focus();
	for (let i = 0; i < 45; i++) await userEvent.keyboard('{ArrowLeft}');
	expect(distanceKm(spotOf(state.response), [42.87, 74.59])).toBeCloseTo(40, 0);
});

test('checked, the right spot waits until it is revealed; then it stands with its radii, and the distance in words', async () => {
	const { screen, state, check, retry } = await show();
	const has = (selector: string) => screen.container.querySelector(selector) !== null;
	await radio('Kant').click();
	const height = screen.container.getBoundingClientRect().height;
	check(false);
	await expect.element(radio('Kant')).toHaveAccessibleDescription('Not right');
	expect([has('.within'), has('.partly')]).toEqual([false, false]);
	await expect.element(line).toHaveTextContent('Your spot: Kant');
	const before = state.response;
	map.element().focus();
	await userEvent.keyboard('{ArrowDown}');
	await map.click({ position: { x: 20, y: 20 } });
	expect(state.response).toEqual(before);

	retry();
	check(true);
	await expect.element(radio('Koi-Tash')).toHaveAccessibleDescription('Right');
	await expect.element(line).toHaveTextContent('Your spot: 28 km from Koi-Tash');
	expect([has('.within'), has('.partly')]).toEqual([true, true]);
	expect(screen.container.getBoundingClientRect().height).toBe(height);
});

test('rows of the list are targets of 48 px, and nothing carries a style of its own', async () => {
	await page.viewport(360, 740);
	const { screen } = await show();
	for (const row of screen.container.querySelectorAll('.row label')) {
		expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
	}
	expect(screen.container.querySelector('[style]')).toBeNull();
	const picture = page.getByRole('img', { name: 'Map with Bishkek' });
	await expect.element(picture).toBeInTheDocument();
});
