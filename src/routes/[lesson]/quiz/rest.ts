/** What a quiz needs that is not the one which its page was sent with: fetched when it is asked for. */
export { chosenBefore } from './choices.ts';
export { default as InTest } from './InTest.svelte';
export { countsOf, fetchIndex, planned, remembered } from './plan.ts';
export { default as Setup } from './Setup.svelte';
