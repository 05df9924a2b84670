import type { ComponentProps } from 'svelte';
import { wakeCard } from '../wake-card.ts';
import Quiz from './Quiz.svelte';
import { firstSpec } from './spec.ts';

/** Takes over the quiz page. */
export const wake = (island: Element): Promise<void> =>
	wakeCard(island, Quiz, (sent: ComponentProps<typeof Quiz>) => firstSpec(sent));
