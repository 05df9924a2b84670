import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Finding } from '#lib/base/finding.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { isPictureName } from '#lib/lesson/picture-files.ts';
import { folderWords } from '#lib/words/tools.ts';
import { unknownCountry, withMaps } from './maps/draw.ts';
import { readFolder } from './read-folder.ts';

const name = 'virtual:lessons';
/** The files of every lesson as they are written: what the editor opens. */
const filesName = 'virtual:lesson-files';
/** The pictures of every lesson that may be shown. */
const picturesName = 'virtual:lesson-pictures';
const names = [name, filesName, picturesName];
const resolved = `\0${name}`;
const resolvedFiles = `\0${filesName}`;
const resolvedPictures = `\0${picturesName}`;

/** Sent to pages in development when a lesson's file has changed: load the data again, keep the state. */
export const lessonsChanged = 'readback:lessons';

/** What lies under a folder: `file` of findings and the names of pictures have the lesson's folder before them. */
export interface ReadLessons {
	readonly lessons: Lesson[];
	readonly findings: Finding[];
	/** Those of lessons in play with which nothing is wrong. */
	readonly pictures: string[];
}

/** Every lesson under a folder, and what is wrong with their files. */
export function readLessons(folder: string): ReadLessons {
	const lessons: Lesson[] = [];
	const findings: Finding[] = linkedLessons(folder);
	const pictures: string[] = [];
	for (const id of lessonFolders(folder)) {
		const onDisk = readFolder(join(folder, id));
		const read = checkLesson(id, onDisk.files);
		if (read.lesson) lessons.push(withMaps(read.lesson));
		for (const finding of [
			...onDisk.findings,
			...read.findings,
			...unknownCountry(onDisk.files, read.lesson),
		]) {
			findings.push({ ...finding, file: `${id}/${finding.file}` });
		}
		const isWrong = (name: string) =>
			findings.some(({ file, severity }) => severity === 'error' && file === `${id}/${name}`);
		const shown = [...onDisk.files.keys()].filter((name) => isPictureName(name) && !isWrong(name));
		if (read.lesson) pictures.push(...shown.map((name) => `${id}/${name}`));
	}
	return { lessons, findings, pictures };
}

/** `unknown-file` for each link to a folder: what lies elsewhere is not a lesson of this site until it is put here. */
function linkedLessons(folder: string): Finding[] {
	return entriesOf(folder)
		.filter((entry) => entry.isSymbolicLink())
		.filter(({ name }) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
		.map(({ name }) => ({
			...{ file: name, line: 1, column: 1, endLine: 1, endColumn: 1 },
			...{ severity: 'error', name: 'unknown-file', message: folderWords.linkedLesson },
		}));
}

const entriesOf = (folder: string) =>
	statSync(folder, { throwIfNoEntry: false })?.isDirectory()
		? readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
		: [];

/** Folders with Markdown in them; others hold something else. */
function lessonFolders(folder: string): string[] {
	return entriesOf(folder)
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.filter((id) => readdirSync(join(folder, id)).some((file) => file.endsWith('.md')))
		.sort();
}

/**
 * Gives `virtual:lessons` (`export const lessons: Lesson[]`) to the build and the dev server: plain data, so that no page
 * carries a reader. Findings are printed once and the build goes on. In development a change sends `readback:lessons`.
 */
export function lessons(folder = 'questions'): Plugin {
	let root = folder;
	let said = '';
	return {
		name: 'readback:lessons',
		configResolved(config) {
			root = join(config.root, folder);
		},
		resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
		load(id) {
			if (id === resolvedFiles) return exported('lessonFiles', filesOfLessons(root));
			if (id === resolvedPictures) return exported('pictures', picturesOf(root));
			if (id !== resolved) return undefined;
			const read = readLessons(root);
			const lines = read.findings.map((finding) => lineFor(folder, finding)).join('\n');
			if (lines !== said && lines !== '') this.environment.logger.warn(lines);
			said = lines;
			return exported('lessons', read.lessons);
		},
		hotUpdate({ file, server }) {
			if (!isInside(root, file)) return undefined;
			// Once for all environments, before any page asks again.
			if (this.environment.name === 'client') forget(server);
			return [];
		},
	};
}

/** A module with one value. Parsed, not written as an object: a key "__proto__" stays a key. */
function exported(as: string, value: unknown): string {
	return `export const ${as} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** Every lesson's files: Markdown with its text, of all else the name. Also of one that can't be read: an editor is for that. */
function filesOfLessons(folder: string) {
	return lessonFolders(folder).map((id) => {
		const { files } = readFolder(join(folder, id));
		const texts = [...files].filter(([file]) => /\.md$/i.test(file));
		const others = [...files.keys()].filter((file) => !/\.md$/i.test(file));
		return { id, files: texts, others };
	});
}

/** The bytes of pictures in base64, by the lesson and the name of each. */
const picturesOf = (folder: string): Record<string, string> =>
	Object.fromEntries(
		readLessons(folder).pictures.map((name) => [
			name,
			readFileSync(join(folder, name)).toString('base64'),
		]),
	);

function lineFor(folder: string, finding: Finding): string {
	const { file, line, column, severity, name: rule, message } = finding;
	return `${folder}/${file}:${line}:${column} ${severity} ${rule} ${message}`;
}

function isInside(root: string, file: string): boolean {
	const path = relative(root, file);
	return (
		path !== '' && !path.startsWith('..') && !path.split(sep).some((part) => part.startsWith('.'))
	);
}

function forget(server: ViteDevServer): void {
	for (const environment of Object.values(server.environments)) {
		for (const id of [resolved, resolvedFiles, resolvedPictures]) {
			const module = environment.moduleGraph.getModuleById(id);
			if (module) environment.moduleGraph.invalidateModule(module);
		}
	}
	server.environments.client.hot.send({ type: 'custom', event: lessonsChanged });
}
