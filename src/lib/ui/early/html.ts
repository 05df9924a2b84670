import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import EarlyStates from './EarlyStates.svelte';

/** What follows from each tick, as HTML without the comments that hydration goes by: it is put into a card as it is. */
export const earlyHtml = (props: ComponentProps<typeof EarlyStates>): string =>
	render(EarlyStates, { props }).body.replace(/<!--[^]*?-->/g, '');
