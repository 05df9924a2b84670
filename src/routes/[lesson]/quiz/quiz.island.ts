import type { ComponentProps } from 'svelte';
import { wakeIsland } from '#lib/ui/island/wake.ts';
import Quiz from './Quiz.svelte';

/** Takes over the quiz page. */
export function wake(island: Element): void {
	wakeIsland<ComponentProps<typeof Quiz>, Record<never, never>>(island, Quiz, {});
}
