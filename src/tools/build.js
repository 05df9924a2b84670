import { command, ensureBuilt, prepared } from './ready/index.js';

// `npm run build`: what `npm start` does before it serves. Prints the build's folder.
await command(async () => {
	console.log(await ensureBuilt(await prepared()));
	return 0;
});
