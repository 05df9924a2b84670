import { newLesson, slug } from '#lib/notation/write/index.ts';
import { reservedSections } from '#lib/notation/index.ts';
import { nextNumber } from './file-names.ts';
import { withFiles, type Workspace } from './workspace.ts';

/** The lesson with one more section after the others, without text and questions yet; `file` is its prose. */
export function addSection(
	workspace: Workspace,
	title: string,
): { workspace: Workspace; file: string } {
	const number = nextNumber(workspace.files.keys());
	const made = slug(title, 'section');
	const taken = (id: string) =>
		[...workspace.files.keys()].some((name) => name.replace(/^\d+-/, '') === `${id}.md`);
	const section = reservedSections.has(made) || taken(made) ? `${made}-${number}` : made;
	const stem = `${number}-${section}`;
	const begun = newLesson({ title, asOf: '2000', section: title, example: 'no' });
	const [prose = '', quiz = ''] = [...begun].flatMap(([name, text]) =>
		/^1-/.test(name) ? [text] : [],
	);
	const files = new Map([
		[`${stem}.md`, prose],
		[`${stem}.quiz.md`, quiz],
	]);
	return { workspace: withFiles(workspace, files), file: `${stem}.md` };
}
