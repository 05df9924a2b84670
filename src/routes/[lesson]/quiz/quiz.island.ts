import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Quiz from './Quiz.svelte';

/** Takes over the quiz page. */
export const wake = (island: Element): Promise<void> =>
	wakeIsland(island, Quiz, (_sent: ComponentProps<typeof Quiz>) => ({}));
