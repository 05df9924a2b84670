/** What a session loads when a reader comes near: the machine and its eyes, in one piece. */
export { Live } from '#lib/ui/actor.svelte.ts';
export * as run from '#lib/run/index.ts';
