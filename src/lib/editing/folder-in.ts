import { unicodeText } from '#lib/base/encodings/unicode.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import { takenAs } from './file-names.ts';

/** A file as a browser gives it: its path from the folder that was chosen, and its bytes. */
export interface Given {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** What came out of files that were given. */
export interface Taken {
	readonly id: string;
	readonly files: ReadonlyMap<string, string>;
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	/** Markdown that is not UTF-8: read with signs of damage in it. */
	readonly damaged: readonly string[];
	/** Paths that have no place in a lesson. */
	readonly left: readonly string[];
}

/**
 * The lesson in a folder or in single files. Where the folder holds several, it is the one that lies least deep; a name that is no
 * address becomes `otherwise`.
 */
export function takeFolder(name: string, given: readonly Given[], otherwise: string): Taken {
	const roots = given
		.filter(({ path }) => /(?:^|\/)lesson\.md$/.test(path))
		.map(({ path }) => path.slice(0, -'lesson.md'.length))
		.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
	const root = roots[0] ?? commonFolder(given.map(({ path }) => path));
	const inside = root.split('/').at(-2) ?? name;
	const files = new Map<string, string>();
	const pictures = new Map<string, Uint8Array>();
	const damaged: string[] = [];
	const left: string[] = [];
	for (const { path, bytes } of given) {
		const file = path.slice(root.length);
		const as = path.startsWith(root) ? takenAs(file) : undefined;
		if (as === 'picture') pictures.set(file, bytes);
		else if (as === 'text') {
			const { text, whole } = unicodeText(bytes);
			files.set(file, text);
			if (!whole) damaged.push(file);
		} else if (!path.split('/').some((part) => part.startsWith('.'))) left.push(path);
	}
	return { id: idPattern.test(inside) ? inside : otherwise, files, pictures, damaged, left };
}

/** The folders that all paths share, with their last slash. */
function commonFolder(paths: readonly string[]): string {
	const [first = ''] = paths;
	let root = first.slice(0, first.lastIndexOf('/') + 1);
	while (root !== '' && !paths.every((path) => path.startsWith(root))) {
		root = root.slice(0, root.slice(0, -1).lastIndexOf('/') + 1);
	}
	return root;
}
