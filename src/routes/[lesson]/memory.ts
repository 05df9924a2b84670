/** What a page loads to remember: the log's folds and the store of this device, in one piece. */
export {
	editedSince,
	lineOf,
	progress,
	readLine,
	readLines,
	runOver,
	unfinishedAt,
} from '#lib/memory/index.ts';
export { openStore } from '#lib/memory/stores/open.ts';
