import { lessonFiles } from 'virtual:lesson-files';
import { titleOf } from '#lib/editing/drafts.ts';

/** The lessons of this site that can be opened in the editor, unlisted ones too: the examples are there to be learnt from. */
export const openable = lessonFiles.map(({ id, files }) => ({
	id,
	title: titleOf({ id, files: new Map(files) }),
}));

/** A lesson's files, or nothing where there is no such lesson. */
export const filesOf = (id: string) => lessonFiles.find((each) => each.id === id);
