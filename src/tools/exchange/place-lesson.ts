import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readLesson } from '#lib/lesson/index.ts';
import { Misuse } from '../commands/misuse.ts';
import { readFolder } from '../read-folder.ts';

/** Puts a lesson's files into a new folder. Throws `Misuse`: where the name can't be a lesson's, or something is there already. */
export function placeLesson(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
	const trouble = readLesson(basename(folder), files).findings.find(
		({ name, severity }) => severity === 'error' && (name === 'bad-id' || name === 'reserved-name'),
	);
	if (trouble) throw new Misuse(trouble.message);
	guarded(() => {
		mkdirSync(dirname(folder), { recursive: true });
		// Not recursive: fails where another one was quicker.
		mkdirSync(folder);
		for (const [file, text] of files) writeFileSync(join(folder, file), text, { flag: 'wx' });
	});
	return [...files.keys()];
}

/**
 * Puts the sections of another lesson behind those of one that is there, and touches none of its files. Throws `Misuse` where
 * their names or questions have met before; nothing is written then.
 */
export function addSections(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
	const known = readFolder(folder).files;
	const numbers = [...known.keys()].map((file) => Number(/^(\d{1,4})-/.exec(file)?.[1] ?? 0));
	const last = Math.max(0, ...numbers);
	const added = new Map<string, string>();
	for (const [file, text] of files) {
		const [, number, rest] = /^(\d{1,4})(-.*)$/.exec(file) ?? [];
		if (number !== undefined && rest !== undefined)
			added.set(`${last + Number(number)}${rest}`, text);
	}
	const { findings } = readLesson(basename(folder), new Map([...known, ...added]));
	const twice = findings.find(({ file, name }) => added.has(file) && name === 'duplicate-id');
	if (twice) throw new Misuse(`This lesson can not take them: ${twice.message}`);
	guarded(() => {
		for (const [file, text] of added) writeFileSync(join(folder, file), text, { flag: 'wx' });
	});
	return [...added.keys()];
}

/** True for a lesson's folder; any other thing of that name is in the way. Throws `Misuse`. */
export function isLesson(folder: string): boolean {
	if (existsSync(join(folder, 'lesson.md'))) return true;
	if (existsSync(folder))
		throw new Misuse(`"${basename(folder)}" is there already, and no lesson.`);
	return false;
}

function guarded(write: () => void): void {
	try {
		write();
	} catch (trouble) {
		const code = trouble instanceof Error && 'code' in trouble ? String(trouble.code) : 'unknown';
		throw new Misuse(`The files could not be written (${code}).`);
	}
}
