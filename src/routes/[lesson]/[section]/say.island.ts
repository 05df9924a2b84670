import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import SayBack from './SayBack.svelte';

/** Takes over the fold of what can be said back. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, SayBack, (_sent: ComponentProps<typeof SayBack>) => ({}));
