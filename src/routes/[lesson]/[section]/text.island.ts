import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import InText from './InText.svelte';

type Sent = Omit<ComponentProps<typeof InText>, 'views'>;

/** Takes over a question in the text. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, InText, async ({ asked }: Sent) => ({
		views: await loadViews([asked.question]),
	}));
