import type { ComponentProps } from 'svelte';
import { wakeCard } from '../wake-card.ts';
import Guess from './Guess.svelte';
import { guessSpec } from './guess-spec.ts';

/** Takes over a guess in the text. */
export const wake = (island: Element): Promise<void> =>
	wakeCard(island, Guess, (sent: ComponentProps<typeof Guess>) => guessSpec(sent));
