import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { propsOf, wakeIsland } from '#lib/ui/island/wake.ts';
import Welcome from './Welcome.svelte';

type Sent = Omit<ComponentProps<typeof Welcome>, 'views'>;

/** Takes over what a lesson's first page knows of its reader. */
export async function wake(island: Element): Promise<void> {
	const { guess } = propsOf<Sent>(island);
	const views = await loadViews(guess.map(({ question }) => question));
	wakeIsland<Sent, { views: typeof views }>(island, Welcome, { views });
}
