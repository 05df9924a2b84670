import { wakeIsland } from '#lib/ui/island/wake.ts';
import KeptLessons from './KeptLessons.svelte';

/** Takes over what a lesson's first page says of working without a network. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, KeptLessons, (sent: { readonly lesson: string }) => sent);
