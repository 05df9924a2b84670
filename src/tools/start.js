import { join } from 'node:path';
import { command, ensureBuilt, prepared, root } from './ready/index.js';
import { supervised } from './serve/supervise.js';

// `npm start`: installs, builds and serves, each only where needed. PORT (3000) and HOST say where.
await command(async () => {
	const node = await prepared();
	const folder = await ensureBuilt(node);
	return supervised(node, [join(root, 'src/tools/serve.js'), folder, ...process.argv.slice(2)]);
});
