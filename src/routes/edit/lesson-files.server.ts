import { createHash } from 'node:crypto';
import { lessonFiles } from 'virtual:lesson-files';
import { titleOf } from '#lib/editing/drafts.ts';

/** The lessons of this site that can be opened in the editor, unlisted ones too: the examples are there to be learnt from. */
export const openable = lessonFiles.map(({ id, files }) => ({
	id,
	/** What its files are fetched by. */
	address: addressOf(id),
	title: titleOf({ id, files: new Map(files) }),
}));

/** A lesson's files by its address, or nothing where there is no such lesson. */
export const filesAt = (address: string) => lessonFiles.find(({ id }) => addressOf(id) === address);

/** The folder's name, where it can stand in an address; the editor also opens lessons that need another name. */
function addressOf(id: string): string {
	if (/^[a-z0-9-]{1,64}$/.test(id)) return id;
	return createHash('sha256').update(id).digest('hex').slice(0, 16);
}
