import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { propsOf, wakeIsland } from '#lib/ui/island/wake.ts';
import InText from './InText.svelte';

type Sent = Omit<ComponentProps<typeof InText>, 'views'>;

/** Takes over a question in the text. */
export async function wake(island: Element): Promise<void> {
	const { asked } = propsOf<Sent>(island);
	const views = await loadViews([asked.question]);
	wakeIsland<Sent, { views: typeof views }>(island, InText, { views });
}
