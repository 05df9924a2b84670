import ChoiceView from './choice/View.svelte';
import type { Question } from './kind.ts';
import type { View } from './view.ts';

/** Every kind's view, fetched when a page has such a question. A new kind adds one line. */
const components: Readonly<Record<string, () => Promise<{ default: View }>>> = {
	// The one that almost every page begins with.
	choice: () => Promise.resolve({ default: ChoiceView }),
	choices: () => import('./choices/View.svelte'),
	order: () => import('./order/View.svelte'),
	match: () => import('./match/View.svelte'),
	sort: () => import('./sort/View.svelte'),
	typed: () => import('./typed/View.svelte'),
	number: () => import('./number/View.svelte'),
	place: () => import('./place/View.svelte'),
	'who-says': () => import('./who-says/View.svelte'),
	recall: () => import('./recall/View.svelte'),
};

/** The kinds that have a view. */
export const viewNames: readonly string[] = Object.keys(components);

export type Views = ReadonlyMap<string, View>;

/** Fetches the views that these questions need; kinds this version doesn't know are left out. */
export async function loadViews(questions: readonly Pick<Question, 'kind'>[]): Promise<Views> {
	const names = [...new Set(questions.map((question) => question.kind))];
	const found = await Promise.all(
		names.map(async (name): Promise<[string, View][]> => {
			const load = Object.hasOwn(components, name) ? components[name] : undefined;
			return load ? [[name, (await load()).default]] : [];
		}),
	);
	return new Map(found.flat());
}
