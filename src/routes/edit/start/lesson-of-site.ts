import { resolve } from '$app/paths';
import { takenAs } from '#lib/editing/file-names.ts';
import { opened, type Workspace } from '#lib/editing/workspace.ts';

interface Sent {
	readonly id: string;
	readonly files: readonly (readonly [string, string])[];
	readonly others: readonly string[];
}

/** It comes from our own server: its outline is enough to know it by. */
const isSent = (value: unknown): value is Sent =>
	typeof value === 'object' && value !== null && 'files' in value && 'others' in value;

/** A copy of a lesson of this site, with its pictures; rejects where it can't be fetched. */
export async function lessonOfSite(lesson: string): Promise<Workspace> {
	const response = await fetch(resolve('/edit/lessons/[lesson].json', { lesson }));
	const sent: unknown = await response.json();
	if (!isSent(sent)) throw new Error('This is no lesson.');
	const names = sent.others.filter((name) => takenAs(name) === 'picture');
	const pictures = await Promise.all(
		names.map(async (name): Promise<[string, Uint8Array][]> => {
			const picture = await fetch(
				resolve('/[lesson]/[picture=picture]', { lesson, picture: encodeURIComponent(name) }),
			);
			// A lesson that can't be read has no pages, nor pictures.
			return picture.ok ? [[name, new Uint8Array(await picture.arrayBuffer())]] : [];
		}),
	);
	return opened(sent.id, new Map(sent.files), new Map(pictures.flat()));
}
