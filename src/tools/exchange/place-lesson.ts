import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { updateLesson, type Imported, type Updated } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { exchangeCommands as words } from '#lib/words/exchange.ts';
import { codeOf, Misuse } from '../terminal/misuse.ts';
import { readFolder } from '../read-folder.ts';
import { replaceFile } from '../write-file.ts';

/** Puts a lesson's files into a new folder. Throws `Misuse`: where the name can't be a lesson's, or something is there already. */
export function placeLesson(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
	const trouble = checkLesson(basename(folder), files).findings.find(
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

/** What became of a bank in a lesson: the names of the files that were written, and of each question by its id. */
export interface Placed {
	readonly written: readonly string[];
	readonly updated: Updated;
}

/**
 * Brings a lesson that is there up to date with a bank. Throws `Misuse` where a file that would change is no UTF-8 or was changed
 * by somebody else meanwhile, or where an id would stand twice; nothing is written then.
 */
export function updateFolder(folder: string, imported: Imported): Placed {
	const { files, whole } = readFolder(folder);
	const updated = updateLesson(basename(folder), files, imported);
	const torn = [...updated.files.keys()].find((file) => files.has(file) && !whole.has(file));
	if (torn !== undefined) throw new Misuse(words.notUtf8(torn));
	const { findings } = checkLesson(basename(folder), new Map([...files, ...updated.files]));
	const twice = findings.find(
		({ file, name }) => updated.files.has(file) && name === 'duplicate-id',
	);
	if (twice) throw new Misuse(words.takesNone(twice.file, twice.message));
	guarded(() => {
		for (const [file, text] of updated.files) {
			const before = files.get(file);
			const trouble =
				before === undefined
					? written(folder, file, text)
					: replaceFile(folder, file, before, text);
			if (trouble !== undefined) throw new Misuse(`"${file}" ${trouble}`);
		}
	});
	return { written: [...updated.files.keys()], updated };
}

function written(folder: string, file: string, text: string): undefined {
	writeFileSync(join(folder, file), text, { flag: 'wx' });
}

/** The language of a lesson that is there; undefined where lesson.md can't be read. */
export function langOf(folder: string): string | undefined {
	return checkLesson(basename(folder), readFolder(folder).files).lesson?.lang;
}

/** True for a lesson's folder; any other thing of that name is in the way. Throws `Misuse`. */
export function isLesson(folder: string): boolean {
	if (existsSync(join(folder, 'lesson.md'))) return true;
	if (existsSync(folder)) throw new Misuse(words.inTheWay(basename(folder)));
	return false;
}

function guarded(write: () => void): void {
	try {
		write();
	} catch (trouble) {
		if (trouble instanceof Misuse) throw trouble;
		const code = codeOf(trouble);
		throw new Misuse(words.notWritten(code));
	}
}
