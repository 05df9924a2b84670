import type { Locator } from 'playwright/test';
import * as v from 'valibot';
import { plainText, type Inline } from '../../src/lib/base/rich.ts';
import { authors } from '../../src/lib/kinds/author.ts';
import { inlines } from '../../src/lib/kinds/rich-schema.ts';
import { groupOf, whoSaysKind } from '../../src/lib/kinds/who-says/play.ts';
import type { Sample } from '../../src/lib/kinds/authoring.ts';
import { asWritten, type Question } from '../../src/lib/kinds/kind.ts';
import { loadKinds } from '../../src/lib/kinds/play.ts';
import { readLessons } from '../../src/tools/lessons-plugin.ts';

/** Every lesson, listed or not, as its files have it. */
export const { lessons } = readLessons('questions');
const kinds = await loadKinds(
	lessons.flatMap((each) => each.sections.flatMap(({ questions }) => questions)),
);

/**
 * A response that the question's own author says is right, or wrong: one that hands can give. Of what is said back, which is neither,
 * words with every point ticked, or words alone.
 */
export function sampleOf(question: Question, is: Sample['is']): unknown {
	const samples = authors.get(question.kind)?.samples(question) ?? [];
	const kept = samples.flatMap((each) => (each.is === 'kept' ? [each.response] : []));
	const ticked = (response: unknown) => listIn(response, 'had').length;
	if (kept.length > 0)
		return is === 'right' ? kept.toSorted((a, b) => ticked(b) - ticked(a))[0] : kept[0];
	const found = samples.find(
		(each) => each.is === is && each.score !== undefined && !hasKey(each.response, 'at'),
	);
	if (!found) throw new Error(`"${question.id}" has no sample that is ${is}.`);
	return found.response;
}

const hasKey = (value: unknown, key: string): boolean =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, key);

function read(response: unknown, key: string): unknown {
	if (typeof response !== 'object' || response === null) return undefined;
	return Object.entries(response).find(([name]) => name === key)?.[1];
}

const pairsIn = (response: unknown, key: string): [string, string][] => {
	const pairs: unknown = read(response, key);
	return Array.isArray(pairs)
		? pairs.map((pair: unknown[]) => [String(pair[0]), String(pair[1])])
		: [];
};

const listIn = (response: unknown, key: string): string[] => {
	const list: unknown = read(response, key);
	return Array.isArray(list) ? list.map(String) : [String(list)];
};

/** What the item of this id says on the page. */
function textOf(question: Question, id: string): string {
	const opened = kinds.get(question.kind)?.open(question, { nameOf: asWritten });
	const text = find(opened, id);
	if (text === undefined) throw new Error(`"${question.id}" shows no item ${id}.`);
	return text;
}

function find(value: unknown, id: string): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if ('id' in value && value.id === id) {
		if ('name' in value && typeof value.name === 'string') return value.name;
		if ('text' in value)
			return typeof value.text === 'string' ? value.text : plainText(asInlines(value.text));
	}
	for (const below of Object.values(value)) {
		const found = find(below, id);
		if (found !== undefined) return found;
	}
	return undefined;
}

function asInlines(value: unknown): Inline[] {
	return v.parse(inlines, value);
}

/** A part of a page as hands know it: Playwright's Locator is one, and so is a part in another engine (tests/engines). */
export interface Part {
	locator(css: string): Part;
	getByRole(role: Role, options?: { name?: string | RegExp; exact?: boolean }): Part;
	filter(options: { hasText: string }): Part;
	first(): Part;
	nth(index: number): Part;
	waitFor(): Promise<void>;
	allTextContents(): Promise<string[]>;
	click(): Promise<void>;
	fill(text: string): Promise<void>;
	selectOption(option: { label: string }): Promise<unknown>;
}

/** The roles that hands look for. */
export type Role =
	| 'button'
	| 'checkbox'
	| 'combobox'
	| 'heading'
	| 'link'
	| 'list'
	| 'listitem'
	| 'radio'
	| 'radiogroup'
	| 'textbox';

/** How somebody works a page: with a mouse, by keys alone, or by touch. */
export interface Manner {
	press(target: Part): Promise<void>;
	pick(select: Part, label: string): Promise<void>;
	write(field: Part, text: string): Promise<void>;
}

export const byMouse: Manner = {
	press: (target) => target.click(),
	async pick(select, label) {
		await select.selectOption({ label });
	},
	write: (field, text) => field.fill(text),
};

export const byKeys: Manner = {
	async press(target: Locator) {
		await target.focus();
		await target.press('Space');
	},
	async pick(select: Locator, label) {
		await select.focus();
		await select.page().keyboard.type(label);
	},
	async write(field: Locator, text) {
		await field.focus();
		await field.page().keyboard.type(text);
	},
};

export const byTouch: Manner = {
	press: (target: Locator) => target.tap(),
	// A tap opens the phone's own picker, which no test can reach, and which would take the next tap.
	pick: byMouse.pick,
	async write(field: Locator, text) {
		await field.tap();
		await field.page().keyboard.insertText(text);
	},
};

interface Given {
	readonly group: Part;
	readonly question: Question;
	readonly response: unknown;
	readonly manner: Manner;
}

async function tick({ group, response, manner }: Given): Promise<void> {
	for (const id of listIn(response, 'chosen'))
		await manner.press(group.locator(`input[value="${id}"]`));
}

async function write({ group, response, manner }: Given): Promise<void> {
	await manner.write(
		group.getByRole('textbox', { name: 'Your answer' }),
		String(read(response, 'text')),
	);
}

async function arrange({ group, question, response, manner }: Given): Promise<void> {
	const items = group.getByRole('list').first().getByRole('listitem');
	let moved = false;
	for (const [place, id] of listIn(response, 'order').entries()) {
		const name = textOf(question, id);
		// A room's next question may stand there before its items have been fetched.
		await items.filter({ hasText: name }).first().waitFor();
		const texts = await items.locator('.text').allTextContents();
		for (let at = texts.findIndex((text) => text.trim() === name); at > place; at--) {
			await manner.press(items.nth(at).getByRole('button', { name: 'Move up' }));
			moved = true;
		}
	}
	if (moved) return;
	// As dealt is an answer only of somebody who moved something there and back.
	await manner.press(items.nth(0).getByRole('button', { name: 'Move down' }));
	await manner.press(items.nth(1).getByRole('button', { name: 'Move up' }));
}

async function pair({ group, question, response, manner }: Given): Promise<void> {
	for (const [left, right] of pairsIn(response, 'pairs')) {
		const select = group.getByRole('combobox', { name: textOf(question, left), exact: true });
		await manner.pick(select, textOf(question, right));
	}
}

async function sort({ group, question, response, manner }: Given): Promise<void> {
	for (const [card, box] of pairsIn(response, 'boxes')) {
		const boxes = group.getByRole('radiogroup', { name: textOf(question, card), exact: true });
		await manner.press(boxes.getByRole('radio', { name: textOf(question, box), exact: true }));
	}
}

async function locate({ group, question, response, manner }: Given): Promise<void> {
	const name = textOf(question, String(read(response, 'place')));
	const places = group.getByRole('radiogroup', { name: 'Places' });
	await manner.press(places.getByRole('radio', { name, exact: true }));
}

async function attribute({ group, response, manner }: Given): Promise<void> {
	const rows = [
		['What kind of statement is it?', read(response, 'group')],
		['Who says so?', read(response, 'voice')],
	] as const;
	for (const [name, value] of rows) {
		await manner.press(
			group.getByRole('radiogroup', { name }).locator(`input[value="${String(value)}"]`),
		);
	}
}

/** Says it, and ticks points where they stand there by then. */
async function say({ group, response, manner }: Given): Promise<void> {
	const box = group.getByRole('textbox', { name: 'In your own words' });
	await manner.write(box, String(read(response, 'text')));
	const had = read(response, 'had');
	if (had === undefined) return;
	await manner.press(group.getByRole('button', { name: 'Check', exact: true }));
	for (const id of listIn(response, 'had'))
		await manner.press(group.locator(`input[value="${id}"]`));
}

/** How a response of each kind is given, by the names that the pages promise. */
const ways: Readonly<Record<string, (given: Given) => Promise<void>>> = {
	choice: tick,
	choices: tick,
	typed: write,
	number: write,
	order: arrange,
	match: pair,
	sort,
	place: locate,
	'who-says': attribute,
	recall: say,
};

/** Gives a response to a question as a person would, in this manner. */
export async function give(
	group: Part,
	question: Question,
	response: unknown,
	manner = byMouse,
): Promise<void> {
	const way = ways[question.kind];
	if (!way) throw new Error(`No hand knows how to answer "${question.kind}".`);
	await way({ group, question, response, manner });
}

/** The same in a room, whose items have names of its own: they are found by what they say. */
export async function giveInRoom(group: Part, question: Question): Promise<void> {
	const right = sampleOf(question, 'right');
	if (question.kind === 'who-says') {
		const { kind, voice, voices } = whoSaysKind.readBody(question);
		await group.locator(`input[value="${groupOf[kind]}"]`).click();
		const name = voices[voice]?.name ?? '';
		return group.getByRole('radio', { name, exact: true }).click();
	}
	// Its points come after the session: no more than its words is given here.
	if (question.points === 0) return give(group, question, sampleOf(question, 'wrong'));
	const role = roleOf[question.kind];
	if (!role) return give(group, question, right);
	for (const id of listIn(right, 'chosen'))
		await group.getByRole(role, { name: textOf(question, id), exact: true }).click();
}

const roleOf: Readonly<Record<string, Role>> = { choice: 'radio', choices: 'checkbox' };
