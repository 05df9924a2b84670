/** What a page loads to remember: the log's folds and the store of this device, in one piece. */
export * from '#lib/memory/index.ts';
export { openStore } from '#lib/memory/stores/open.ts';
