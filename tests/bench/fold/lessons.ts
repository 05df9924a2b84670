import { join } from 'node:path';
import { checkLesson } from '#lib/checks/index.ts';
import type { Stub } from '../../../src/routes/[lesson]/slices.ts';
import { readFolder } from '../../../src/tools/read-folder.ts';
import { root } from '../../../src/tools/ready/index.js';
import type { BenchLesson } from './log.ts';

/** The lessons of this repository, and two more like the longer one under other names: four. */
export function benchLessons(): readonly BenchLesson[] {
	const own = ['kyrgyzstan-2019', 'rosetta-1799'].map((id) => {
		const { files } = readFolder(join(root, 'questions', id));
		const { lesson } = checkLesson(id, files);
		if (!lesson) throw new Error(`questions/${id} is no lesson.`);
		const sections = lesson.sections.map((section) => ({
			id: section.id,
			questions: section.questions.map(({ id, kind, section, wording, meaning }): Stub => ({
				...{ id, kind, section, wording, meaning, slice: '' },
			})),
		}));
		return { id, sections: sections.filter(({ questions }) => questions.length > 0) };
	});
	const [longer] = own;
	const like = ['second', 'third'].flatMap((id) => (longer ? [{ ...longer, id }] : []));
	return [...own, ...like];
}
