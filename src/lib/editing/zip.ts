import { strToU8, zipSync } from 'fflate';
import { inOrder } from './file-names.ts';
import type { Workspace } from './workspace.ts';

/** The lesson as a zip that unpacks into its folder; `at` is the time written on its files. */
export function zipOf({ id, files, pictures }: Workspace, at: Date): Uint8Array {
	const texts = inOrder(files.keys()).map((name): [string, Uint8Array] => [
		name,
		strToU8(files.get(name) ?? ''),
	]);
	const entries = [...texts, ...pictures].map(([name, bytes]) => [`${id}/${name}`, bytes] as const);
	return zipSync(Object.fromEntries(entries), { mtime: at, level: 6 });
}
