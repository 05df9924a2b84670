import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { showView } from '#lib/kinds/show-view.svelte.ts';
import { match } from './play.ts';
import View from './View.svelte';

const question = sampleQuestion('match', {
	columns: { left: ['Idea'], right: ['Speaker'] },
	pairs: [
		{ left: ['He ignored the constitution'], right: ['Jeenbekov'] },
		{ left: ['People will not serve a clan'], right: ['Atambayev'] },
		{ left: ['Choose force or talks'], right: ['Erica Marat, a professor in Washington'] },
	],
	spare: [['Putin']],
});
const show = () => showView(match, View, question);
const select = (name: string) => page.getByRole('combobox', { name });
const constitution = select('He ignored the constitution');
const clan = select('People will not serve a clan');
const talks = select('Choose force or talks');
const marat = 'Erica Marat, a professor in Washington';

test('each line has one combobox named by it, with every answer once', async () => {
	await show();
	const options = clan.getByRole('option').elements();
	expect(options.map((option) => option.textContent.trim()).toSorted()).toEqual(
		['Choose', 'Atambayev', marat, 'Jeenbekov', 'Putin'].toSorted(),
	);
	expect(page.getByRole('combobox').elements()).toHaveLength(3);
});

test('by keyboard answers are chosen, changed and taken back', async () => {
	const { state } = await show();
	expect(match.ready(question, state.response)).toBe('Choose an answer for each line first.');
	clan.element().focus();
	await userEvent.keyboard('Atam');
	await expect
		.poll(() => match.ready(question, state.response))
		.toBe('Two lines still have no answer.');
	talks.element().focus();
	await userEvent.keyboard('Erica');
	await constitution.selectOptions('Putin');
	await constitution.selectOptions('Jeenbekov');
	expect(match.mark(question, state.response)?.score).toBe(1);
	await talks.selectOptions('Choose');
	expect(match.ready(question, state.response)).toBe('One line still has no answer.');
});

test('an answer dragged to a line is its answer', async () => {
	await page.viewport(1200, 800);
	const { screen, state } = await show();
	const chip = screen.container.querySelectorAll('.answers li');
	const line = screen.container.querySelectorAll('.row');
	const putin = [...chip].find((each) => each.textContent === 'Putin');
	if (!putin || !line[0]) throw new Error('Nothing to drag');
	await userEvent.dragAndDrop(putin, line[0]);
	expect(match.readResponse(state.response)?.pairs).toHaveLength(1);
	const [shown] = screen.container.querySelectorAll('select');
	expect(shown?.selectedOptions[0]?.textContent.trim()).toBe('Putin');
});

test('checked, lines keep their place with a sign; locked, nothing changes; the right answer waits until it is revealed', async () => {
	const { screen, state, check } = await show();
	await constitution.selectOptions('Putin');
	await clan.selectOptions('Atambayev');
	await talks.selectOptions(marat);
	const height = screen.container.getBoundingClientRect().height;
	check(false);
	await expect.element(constitution).toHaveAccessibleDescription(/Not right/);
	await expect.element(clan).toHaveAccessibleDescription('Right');
	expect(document.body.textContent).not.toContain('Right here');
	await expect.element(constitution).toHaveAttribute('aria-disabled', 'true');

	const before = state.response;
	constitution.element().focus();
	await userEvent.keyboard('{ArrowDown}Jeen{Home}{End}');
	expect(state.response).toEqual(before);
	const shown = constitution.element();
	expect(shown instanceof HTMLSelectElement && shown.selectedOptions[0]?.textContent.trim()).toBe(
		'Putin',
	);

	check(true);
	await expect.element(constitution).toHaveAccessibleDescription('Not right Right here: Jeenbekov');
	expect(screen.container.getBoundingClientRect().height).toBe(height);
});

test('on a phone everything is wide enough for a thumb, and nothing for the page', async () => {
	await page.viewport(360, 640);
	await show();
	for (const element of page.getByRole('combobox').elements()) {
		expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
		expect(parseFloat(getComputedStyle(element).fontSize)).toBeGreaterThanOrEqual(16);
	}
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
