import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm run try:engines -- …`: walks through the site in the engines of Chrome, Firefox and Safari, as far as they are here.
await command(async () => {
	const node = await prepared();
	return run(node, [join(root, 'tests/engines/try.ts'), ...process.argv.slice(2)]);
});
