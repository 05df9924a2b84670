import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/tools/ready/index.js';
import { isInstalled } from '../../../src/tools/ready/install.js';
import { say } from '../../../src/tools/ready/say.js';
import { layCheckout, sharePackages } from '../../../src/tools/testing/checkout.js';
import { lay } from '../../starts/place.ts';
import { address, begin } from '../../starts/site.ts';
import { benchLesson, lessonOf } from './lesson.ts';
import { cacheFolder } from './peers.ts';
import type { Serving } from './serving.ts';

/** All that are there to be asked for, whatever is measured: one build serves every run. */
export const sizes: readonly number[] = [10, 100, 1000];

/**
 * These sources with the bench's lessons in the place of their own, served by `npm start` over HTTP/1.1. They lie in the cache, where
 * `npm start` builds anew only what has changed since.
 */
export async function ownSite(): Promise<Serving> {
	// Each checkout has its own: two may measure at a time.
	const own = createHash('sha256').update(root).digest('hex').slice(0, 12);
	const folder = join(cacheFolder, `site-${own}`);
	for (const name of ['src', 'static', 'questions'])
		rmSync(join(folder, name), { recursive: true, force: true });
	layCheckout(root, folder);
	rmSync(join(folder, 'questions'), { recursive: true, force: true });
	for (const size of sizes)
		lay(join(folder, 'questions', lessonOf(size)), Object.fromEntries(benchLesson(size)));
	if (!isInstalled(folder)) {
		rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
		sharePackages(root, folder);
	}
	say(`Starting Readback with the lessons of the bench, in ${folder} …`);
	const started = begin(folder);
	const origin = await address(started);
	return {
		origin,
		async stop() {
			started.kill('SIGTERM');
			await started.ended;
		},
	};
}
