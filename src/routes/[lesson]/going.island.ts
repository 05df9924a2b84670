import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import GoOn from './GoOn.svelte';

/** Takes over what is next in a lesson. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, GoOn, (_sent: ComponentProps<typeof GoOn>) => ({}));
