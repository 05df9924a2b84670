import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { propsOf, wakeIsland } from '#lib/ui/island/wake.ts';
import Check from './Check.svelte';

type Sent = Omit<ComponentProps<typeof Check>, 'views'>;

/** Takes over the check at a section's end. */
export async function wake(island: Element): Promise<void> {
	const { asked } = propsOf<Sent>(island);
	const views = await loadViews(asked.map(({ question }) => question));
	wakeIsland<Sent, { views: typeof views }>(island, Check, { views });
}
