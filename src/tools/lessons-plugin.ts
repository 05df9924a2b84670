import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Finding } from '#lib/base/finding.ts';
import type { Lesson } from '#lib/lesson/index.ts';
import { readLesson } from '#lib/lesson/index.ts';
import { unknownCountry, withMaps } from './maps/draw.ts';
import { readFolder } from './read-folder.ts';

const name = 'virtual:lessons';
/** The files of every lesson as they are written: what the editor opens. */
const filesName = 'virtual:lesson-files';
const resolved = `\0${name}`;
const resolvedFiles = `\0${filesName}`;

/** Sent to pages in development when a lesson's file has changed: load the data again, keep the state. */
export const lessonsChanged = 'readback:lessons';

/** Every lesson under a folder, and what is wrong with their files: `file` with the lesson's folder before it. */
export function readLessons(folder: string): { lessons: Lesson[]; findings: Finding[] } {
	const lessons: Lesson[] = [];
	const findings: Finding[] = [];
	for (const id of lessonFolders(folder)) {
		const onDisk = readFolder(join(folder, id));
		const read = readLesson(id, onDisk.files);
		if (read.lesson) lessons.push(withMaps(read.lesson));
		for (const finding of [
			...onDisk.findings,
			...read.findings,
			...unknownCountry(onDisk.files, read.lesson),
		]) {
			findings.push({ ...finding, file: `${id}/${finding.file}` });
		}
	}
	return { lessons, findings };
}

/** Folders with Markdown in them; others hold something else. */
function lessonFolders(folder: string): string[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
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
		resolveId: (id) => (id === name ? resolved : id === filesName ? resolvedFiles : undefined),
		load(id) {
			if (id === resolvedFiles) return exported('lessonFiles', filesOfLessons(root));
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
		for (const id of [resolved, resolvedFiles]) {
			const module = environment.moduleGraph.getModuleById(id);
			if (module) environment.moduleGraph.invalidateModule(module);
		}
	}
	server.environments.client.hot.send({ type: 'custom', event: lessonsChanged });
}
