import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm run dev -- …`: Vite's development server with hot reload; arguments go to it.
await command(async () => {
	const node = await prepared();
	return run(node, [join(root, 'node_modules/vite/bin/vite.js'), 'dev', ...process.argv.slice(2)]);
});
