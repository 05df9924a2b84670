import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm run sizes`: how much script the pages fetch, against their limits.
await command(async () => {
	const node = await prepared();
	return run(node, [join(root, 'src/tools/testing/measure-sizes.ts')]);
});
