import type { ComponentProps } from 'svelte';
import { wakeCard } from '../wake-card.ts';
import Check from './Check.svelte';
import { checkSpec } from './specs.ts';

/** Takes over the check at a section's end. */
export const wake = (island: Element): Promise<void> =>
	wakeCard(island, Check, (sent: ComponentProps<typeof Check>) => checkSpec(sent));
