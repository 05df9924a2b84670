import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Due from './Due.svelte';

/** Says what is due, where anything is. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland<ComponentProps<typeof Due>, object>(island, Due, () => ({}));
