import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/tools/ready/index.js';
import { isInstalled } from '../../../src/tools/ready/install.js';
import { npmCall } from '../../../src/tools/ready/npm.js';
import { say } from '../../../src/tools/ready/say.js';
import { Trouble } from '../../../src/tools/ready/trouble.js';

/** What is fetched and made once for all runs lies here, outside the project: no tool takes it for a part of it. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'readback-bench-page',
);

const asked = join(import.meta.dirname, 'peers');
const files = ['package.json', 'package-lock.json'];

/** A folder with the peers in its node_modules, exactly as `peers/package-lock.json` has them; no script of theirs is run. */
export async function broughtPeers(): Promise<string> {
	const lock = readFileSync(join(asked, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
	const folder = join(cacheFolder, `peers-${hash}`);
	mkdirSync(folder, { recursive: true });
	for (const name of files) copyFileSync(join(asked, name), join(folder, name));
	if (isInstalled(folder)) return folder;
	say(`Fetching what Readback is measured beside (once) into ${folder} …`);
	const [program = 'npm', ...before] = npmCall(folder);
	const call = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const code = await run(program, call, { cwd: folder, stdio: ['ignore', 2, 2] });
	if (code === 0 && isInstalled(folder)) return folder;
	throw new Trouble(
		'What Readback is measured beside could not be fetched: npm says why above. --targets limit,section,quiz needs none of it.',
	);
}
