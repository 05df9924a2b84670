import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where they lie. */
export const corporaRoot = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));

/** True where the banks written by others lie beside the project. They are no part of it. */
export const hasCorpora = existsSync(corporaRoot);

/** Said in the title of a test that is skipped. */
export const whySkipped = hasCorpora ? '' : ' (skipped: no ../shared/corpora beside the project)';

/** Paths below the corpora that match a pattern, sorted. */
export function corpusFiles(pattern: string): string[] {
	return globSync(pattern, { cwd: corporaRoot }).sort();
}

/** The bytes of one corpus file. */
export function corpusBytes(path: string): Uint8Array {
	return readFileSync(corporaRoot + path);
}

/** What Moodle reads from a file, as JSON. */
export function expectedOf(path: string): unknown {
	return JSON.parse(readFileSync(`${corporaRoot}expected/${path}.json`, 'utf8'));
}
