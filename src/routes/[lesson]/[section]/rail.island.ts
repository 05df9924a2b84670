import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Rail from './Rail.svelte';

/** Takes over the marks at the head of a section. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, Rail, (_sent: ComponentProps<typeof Rail>) => ({}));
