/** Whether files, text and preview stand side by side (the media query of Desk.svelte). */
export const isWide = (): boolean => matchMedia('(min-width: 64rem)').matches;
