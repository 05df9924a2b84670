import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The lessons of a site as rooms keep them, in JSON by their ids: a build carries them, so that the server that starts from it
 * reads no lesson.
 * @typedef {Readonly<Record<string, string>>} SiteLessons
 */

/** @param {string} build */
const fileIn = (build) => join(build, 'lessons-for-rooms.json');

/**
 * An adapter that also makes pages lean, and writes into the build its lessons for rooms and what a device can keep of it.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} out the build's folder
 * @param {string} version
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withLessonsForRooms(adapter, out, version) {
	return {
		...adapter,
		async adapt(builder) {
			const output = builder.getBuildDirectory('output');
			const { makePagesLean } = await import('../lean-pages.ts');
			makePagesLean({ client: join(output, 'client'), pages: join(output, 'prerendered/pages') });
			// Written in TypeScript, and heavy: only who builds needs it.
			const { readSite } = await import('./lessons-for-rooms.ts');
			const site = readSite();
			const { writeOfflineList } = await import('../offline-list.ts');
			const prerendered = ['pages', 'dependencies'].map((each) =>
				join(output, 'prerendered', each),
			);
			const lessons = Object.values(site).map((kept) => JSON.parse(kept));
			writeOfflineList({ client: join(output, 'client'), prerendered, version, lessons });
			await adapter.adapt(builder);
			await writeFile(fileIn(out), JSON.stringify(site));
		},
	};
}

/**
 * What a build carries; undefined where it was made by something else.
 * @param {string} build
 * @returns {Promise<SiteLessons | undefined>}
 */
export async function lessonsOfBuild(build) {
	const text = await readFile(fileIn(build), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : JSON.parse(text);
}
