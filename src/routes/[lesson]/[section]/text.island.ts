import type { ComponentProps } from 'svelte';
import { wakeCard } from '../wake-card.ts';
import InText from './InText.svelte';
import { textSpec } from './specs.ts';

/** Takes over a question in the text. */
export const wake = (island: Element): Promise<void> =>
	wakeCard(island, InText, (sent: ComponentProps<typeof InText>) => textSpec(sent));
