import type { ComponentProps } from 'svelte';
import { loadViews } from '#lib/kinds/views.ts';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Guess from './Guess.svelte';

type Sent = Omit<ComponentProps<typeof Guess>, 'views'>;

/** Takes over a guess in the text. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, Guess, async ({ asked }: Sent) => ({
		views: await loadViews([asked.question]),
	}));
