import { command, prepared } from './ready/index.js';

// Brings the packages and a Node, and no more: the first step of CI.
await command(async () => {
	await prepared();
	return 0;
});
