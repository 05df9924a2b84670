import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Review from './Review.svelte';

/** Takes over a page of reviews. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland<ComponentProps<typeof Review>, object>(island, Review, () => ({}));
