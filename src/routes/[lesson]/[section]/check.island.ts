import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Check from './Check.svelte';

type Sent = Omit<ComponentProps<typeof Check>, 'views'>;

/** Takes over the check at a section's end. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, Check, async ({ asked }: Sent) => ({
		views: await loadViews(asked.map(({ question }) => question)),
	}));
