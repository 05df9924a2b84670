/** Some addresses of a version of the site that are kept together: whole, or not at all. */
export interface Part {
	/** The lesson's id; of the rest of the site `shellId`. */
	readonly id: string;
	/** What a list calls it. */
	readonly title: string;
	/** Whether lists name it; one that is not is kept all the same once it was opened. */
	readonly listed: boolean;
	/** What it takes on a device. */
	readonly bytes: number;
	readonly addresses: readonly string[];
}

/** What a version of the site can keep on a device: a file of each build (tools/offline-list.ts). */
export interface OfflineList {
	/** What every lesson needs, and the pages beside them. */
	readonly shell: Part;
	readonly lessons: readonly Part[];
}

/** No lesson has this id: a folder's name holds no sign like it. */
export const shellId = '*';

/** Where a build's list lies. */
export const listAddress = (version: string): string => `/_app/immutable/offline/${version}.json`;

/** What stands in for a page that needs the network. */
export const offlinePage = '/offline';

/** Whether what lies at an address is the same in every version that has it. */
export const isNamedByContent = (path: string): boolean =>
	path.startsWith('/_app/immutable/') || /^\/[^/]+\/questions\/[^/]+\.json$/.test(path);

/** Whether it is a page, which says of which version it is; pages have no ending. */
export const isPage = (path: string): boolean => !/\.\w+$/.test(path);

/** The first part of a path: the lesson's id where it is one's. */
export const placeOf = (path: string): string => decoded(path.split('/', 2)[1] ?? '');

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What a page asks of the service worker: to keep a lesson, to let go of one; nothing of both asks only what is kept. */
export interface Wish {
	readonly keep?: string;
	readonly drop?: string;
}

/** What it says then. */
export interface Kept {
	readonly lessons: readonly (Pick<Part, 'id' | 'title' | 'listed' | 'bytes'> & {
		readonly kept: boolean;
	})[];
	/** The wish could not be granted: no network, no room. */
	readonly trouble: boolean;
}
