import { newLesson, slug } from '#lib/lesson/new-lesson.ts';
import { reservedSections } from '#lib/lesson/folder.ts';
import { nextNumber } from './file-names.ts';
import { withFiles, type Workspace } from './workspace.ts';

/** The lesson with one more section after the others, with an example question of an id that is free; `file` is its prose. */
export function addSection(
	workspace: Workspace,
	title: string,
): { workspace: Workspace; file: string } {
	const all = [...workspace.files.values()].join('\n');
	const number = nextNumber(workspace.files.keys());
	const made = slug(title, 'section');
	const taken = (id: string) =>
		[...workspace.files.keys()].some((name) => name.replace(/^\d+-/, '') === `${id}.md`);
	const section = reservedSections.has(made) || taken(made) ? `${made}-${number}` : made;
	const stem = `${number}-${section}`;
	const example = newLesson({ title, asOf: '2000', section: title });
	const [prose = '', quiz = ''] = [...example].flatMap(([name, text]) =>
		/^1-/.test(name) ? [text] : [],
	);
	const id = all.includes('{#which-house}') ? `which-house-${number}` : 'which-house';
	const own = (text: string) => text.replaceAll('#which-house', `#${id}`);
	const files = new Map([
		[`${stem}.md`, own(prose)],
		[`${stem}.quiz.md`, own(quiz)],
	]);
	return { workspace: withFiles(workspace, files), file: `${stem}.md` };
}
