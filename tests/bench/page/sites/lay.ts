import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lay } from '../../../starts/place.ts';
import { benchQuestions } from '../questions.ts';
import { limit, vanilla } from './by-hand.ts';
import { qti, reactQuiz, surveyjs } from './peers.ts';
import type { Site } from './site.ts';

/** Everybody beside us, in the order of the table. */
export const sites: readonly Site[] = [limit, vanilla, reactQuiz, qti, surveyjs];

/** Those that need packages. */
export const isPeer = ({ shared }: Site): boolean => shared !== undefined;

/** Writes these sites for these numbers of questions: `<folder>/<site>/<size>/index.html`. */
export function laySites(
	folder: string,
	chosen: readonly Site[],
	sizes: readonly number[],
	peers: string,
): void {
	for (const site of chosen) {
		const own = join(folder, site.name);
		rmSync(own, { recursive: true, force: true });
		for (const size of sizes)
			lay(join(own, String(size)), Object.fromEntries(site.files(benchQuestions(size))));
		for (const [name, from] of Object.entries(site.shared?.copied ?? {}))
			copyFileSync(join(peers, 'node_modules', from), join(own, name));
		for (const [name, text] of Object.entries(site.shared?.bundled ?? {}))
			bundle(peers, text, join(own, name));
	}
}

/** By the esbuild that comes with the peers, as their makers would. */
function bundle(peers: string, text: string, to: string): void {
	const entry = join(peers, 'entries', `${Date.now()}.js`);
	mkdirSync(dirname(entry), { recursive: true });
	writeFileSync(entry, text);
	const { status, stderr } = spawnSync(
		join(peers, 'node_modules/.bin/esbuild'),
		[
			...[entry, '--bundle', '--minify', '--format=iife', '--legal-comments=none'],
			...['--define:process.env.NODE_ENV="production"', '--log-level=error', `--outfile=${to}`],
		],
		{ encoding: 'utf8' },
	);
	rmSync(entry);
	if (status !== 0) throw new Error(`A peer's page could not be bundled: ${stderr}`);
}
