import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../lesson.ts';
import { checkLesson } from '#lib/checks/index.ts';

const filesIn = (folder: string) => {
	const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
	return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
};

/** The lessons of questions/, read. */
export const lessons: readonly Lesson[] = readdirSync('questions', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name }) => checkLesson(name, filesIn(join('questions', name))).lesson ?? []);
