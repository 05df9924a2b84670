import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm run house`: what the sources are like: their sizes, walls, circles, copies, and what nothing uses.
await command(async () => {
	const node = await prepared();
	return run(node, [join(root, 'src/tools/house/house.ts'), ...process.argv.slice(2)]);
});
