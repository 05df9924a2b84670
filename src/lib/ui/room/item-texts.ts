import { type Inline, plainText } from '#lib/base/rich.ts';

interface Item {
	readonly id: string;
	readonly text: readonly Inline[];
}

/** By its outline, as all that our own server sends; a schema of rich text would weigh on every learner's page. */
const isItem = (value: object): value is Item =>
	'id' in value && typeof value.id === 'string' && 'text' in value && Array.isArray(value.text);

/** What the items of a question say, by their names in the room, wherever its kind keeps them. */
export function textsOf(opened: unknown): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	const walk = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		if (isItem(value)) texts.set(value.id, plainText(value.text));
		else for (const each of Object.values(value)) walk(each);
	};
	walk(opened);
	return texts;
}

/** Whether a question is answered by choosing among options: only then do counts of items tell something. */
export const isChosen = (opened: unknown): boolean =>
	typeof opened === 'object' && opened !== null && 'options' in opened;
