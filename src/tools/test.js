import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm test`: everything. `npm test -- node`, `browser` or `e2e`: tests of one kind. `npm test -- lib/run`: those whose
// path has these letters. What begins with - goes to the runners. It closes with `N passed, N failed`, alone on its line.
await command(async () => {
	const node = await prepared();
	const runner = join(root, 'src/tools/testing/run-tests.js');
	return run(node, [runner, ...process.argv.slice(2)]);
});
