import { join } from 'node:path';
import { command, prepared, root, run } from './ready/index.js';

// `npm run -s questions -- …`: checks and tends lesson files. It runs in the folder where it was typed (npm itself
// moves to the project's), so that paths mean what they mean there.
await command(async () => {
	const node = await prepared();
	const throughNpm = process.env.npm_lifecycle_event === 'questions';
	const cwd = (throughNpm && process.env.INIT_CWD) || process.cwd();
	return run(node, [join(root, 'src/tools/questions.ts'), ...process.argv.slice(2)], { cwd });
});
