import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lay, oldNode, surroundings, type Case, type Place } from '../place.ts';
import { refuses, serves } from '../site.ts';

/** Node by Node: those too old are told which is needed, before anything is installed. */
const tooOld = ['12', '14', '16', '18'].map((version): Case => ({
	name: `Node ${version}: told which Node is needed; the folder stays good`,
	async run(place) {
		const folder = place.checkout('checkout', { packages: 'none' });
		const bin = nodeOf(version, place);
		const direct = ['node', 'src/tools/begin.cjs'];
		for (const command of ['start', 'test', 'build', 'dev', 'questions'])
			await refuses(
				folder,
				{ command: [...direct, command], env: { PATH: first(bin) } },
				/^Readback needs Node 20\.19 or newer .*\nNothing was installed or changed/,
			);
		if (existsSync(join(folder, 'node_modules'))) throw new Error('something was installed');
		await serves(folder);
	},
}));

/** The oldest that are let in: a first start, packages and all. */
const oldest = ['20.19', '22.12'].map((version): Case => ({
	name: `Node ${version}: a first start, installing and building`,
	async run(place) {
		const folder = place.checkout('checkout', { packages: 'none', build: 'none' });
		const bin = nodeOf(version, place);
		const npm = join(npmFolder(), 'bin', 'npm-cli.js');
		await serves(folder, { command: [join(bin, 'node'), npm, 'start'], env: { PATH: first(bin) } });
	},
}));

export const nodes: readonly Case[] = [
	...tooOld,
	...oldest,
	{
		name: 'packages that Node 18 installed, marked as whole, are not taken for whole',
		async run(place) {
			const folder = place.checkout('checkout');
			// npm leaves out what its Node is too old for, and says nothing.
			for (const name of ['@rolldown/binding-linux-x64-gnu', '@rolldown/binding-linux-arm64-gnu'])
				rmSync(join(folder, 'node_modules', name), { recursive: true, force: true });
			writeFileSync(join(folder, 'node_modules', '.readback'), 'an older marker');
			rmSync(join(folder, 'build'), { recursive: true });
			await serves(folder);
		},
	},
	{
		name: 'a build that does not start is not taken for whole',
		async run(place) {
			const folder = place.checkout('checkout');
			const [build = ''] = spawnSync('ls', [join(folder, 'build')], {
				encoding: 'utf8',
			}).stdout.split('\n');
			rmSync(join(folder, 'build', build, 'proven.json'));
			lay(join(folder, 'build', build), { 'env.js': 'const prefix = ENV_PREFIX;' });
			await serves(folder);
		},
	},
];

function nodeOf(version: string, place: Place): string {
	return oldNode(version, place.path('.'));
}

const first = (bin: string): string => [bin, surroundings()['PATH']].join(delimiter);

function npmFolder(): string {
	const { stdout } = spawnSync('npm', ['root', '--global'], {
		env: surroundings(),
		encoding: 'utf8',
	});
	return join(stdout.trim(), 'npm');
}
