import type { Locator } from 'playwright/test';
import * as v from 'valibot';
import { plainText, type Inline } from '../../src/lib/base/rich.ts';
import { authors } from '../../src/lib/kinds/author.ts';
import { inlines } from '../../src/lib/kinds/rich-schema.ts';
import type { Sample } from '../../src/lib/kinds/authoring.ts';
import { asWritten, type Question } from '../../src/lib/kinds/kind.ts';
import { loadKinds } from '../../src/lib/kinds/play.ts';
import { readLessons } from '../../src/tools/lessons-plugin.ts';

/** Every lesson, listed or not, as its files have it. */
export const { lessons } = readLessons('questions');
const kinds = await loadKinds(
	lessons.flatMap((each) => each.sections.flatMap(({ questions }) => questions)),
);

/** A response that the question's own author says is right, or wrong: one that hands can give. */
export function sampleOf(question: Question, is: Sample['is']): unknown {
	const samples = authors.get(question.kind)?.samples(question) ?? [];
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

type Hand = (group: Locator, question: Question, response: unknown) => Promise<void>;

const tick: Hand = async (group, _question, response) => {
	const wanted = listIn(response, 'chosen');
	for (const id of wanted) await group.locator(`input[value="${id}"]`).check();
};

const write: Hand = async (group, _question, response) => {
	await group.getByRole('textbox', { name: 'Your answer' }).fill(String(read(response, 'text')));
};

/** How a hand gives a response of each kind, by the names that the pages promise. */
const hands: Readonly<Record<string, Hand>> = {
	choice: tick,
	choices: tick,
	typed: write,
	number: write,
	async order(group, question, response) {
		const items = group.getByRole('list').first().getByRole('listitem');
		for (const [place, id] of listIn(response, 'order').entries()) {
			const name = textOf(question, id);
			const texts = await items.locator('.text').allTextContents();
			for (let at = texts.findIndex((text) => text.trim() === name); at > place; at--) {
				await items.nth(at).getByRole('button', { name: 'Move up' }).click();
			}
		}
	},
	async match(group, question, response) {
		for (const [left, right] of pairsIn(response, 'pairs')) {
			await group
				.getByRole('combobox', { name: textOf(question, left), exact: true })
				.selectOption({ label: textOf(question, right) });
		}
	},
	async sort(group, question, response) {
		for (const [card, box] of pairsIn(response, 'boxes')) {
			await group
				.getByRole('radiogroup', { name: textOf(question, card), exact: true })
				.getByRole('radio', { name: textOf(question, box), exact: true })
				.check();
		}
	},
	async place(group, question, response) {
		await group
			.getByRole('radiogroup', { name: 'Places' })
			.getByRole('radio', { name: textOf(question, String(read(response, 'place'))), exact: true })
			.check();
	},
	async 'who-says'(group, _question, response) {
		await group
			.getByRole('radiogroup', { name: 'What kind of statement is it?' })
			.locator(`input[value="${String(read(response, 'group'))}"]`)
			.check();
		await group
			.getByRole('radiogroup', { name: 'Who says so?' })
			.locator(`input[value="${String(read(response, 'voice'))}"]`)
			.check();
	},
};

/** Gives a response to a question as a hand would. */
export async function give(group: Locator, question: Question, response: unknown): Promise<void> {
	const hand = hands[question.kind];
	if (!hand) throw new Error(`No hand knows how to answer "${question.kind}".`);
	await hand(group, question, response);
}
