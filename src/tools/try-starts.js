import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm run try:starts -- …`: starts Readback as people do, odd folders and old Nodes among them.
await command(async () => {
	const node = await prepared();
	return run(node, [join(root, 'tests/starts/try.ts'), ...process.argv.slice(2)]);
});
