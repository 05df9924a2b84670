import { newLesson } from '#lib/notation/write/index.ts';
import { fileTemplates } from '#lib/words/templates.ts';
import { withFiles, type Workspace } from './workspace.ts';

/** The lesson with one of the files that stand once, begun with words to be written over. `today` is an ISO day. */
export function withReference(workspace: Workspace, name: string, today = '2000'): Workspace {
	const begun = name === 'lesson.md' ? lessonFile(workspace, today) : fileTemplates[name];
	return withFiles(workspace, new Map([[name, begun ?? '']]));
}

function lessonFile({ id }: Workspace, today: string): string {
	const words = id.replaceAll('-', ' ');
	const title = words.charAt(0).toUpperCase() + words.slice(1);
	return newLesson({ title, asOf: today }).get('lesson.md') ?? '';
}
