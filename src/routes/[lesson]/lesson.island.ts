import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Welcome from './Welcome.svelte';

type Sent = Omit<ComponentProps<typeof Welcome>, 'views'>;

/** Takes over what a lesson's first page knows of its reader. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, Welcome, async ({ guess }: Sent) => ({
		views: await loadViews(guess.map(({ question }) => question)),
	}));
