import { takeFolder } from '#lib/editing/folder-in.ts';
import { unzipped } from '#lib/editing/unzip.ts';
import type { SentFiles } from '#lib/lesson/link.ts';

/** The lesson in a zip, its texts alone; undefined where there is none. */
export async function filesIn(file: File): Promise<SentFiles | undefined> {
	const given = unzipped(new Uint8Array(await file.arrayBuffer()));
	if (!given) return undefined;
	const { id, files } = takeFolder(file.name, given, 'lesson');
	return files.has('lesson.md') ? { id, files } : undefined;
}
