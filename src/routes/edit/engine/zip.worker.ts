import { takeFolder, type Taken } from '#lib/editing/folder-in.ts';
import { unzipped } from '#lib/editing/unzip.ts';
import { serve } from './channel.ts';

/** A zip to be opened; a lesson in it without a folder's name is called `otherwise`. */
export interface Zip {
	readonly bytes: Uint8Array;
	readonly otherwise: string;
}

/** What came out of a zip: nothing where it is none, or would unfold to more than a lesson can be. */
export interface Unzipped {
	readonly taken?: Taken;
}

// A few bytes can unfold to many: that is done beside the page.
serve(({ bytes, otherwise }: Zip): Unzipped => {
	const given = unzipped(bytes);
	return { taken: given && takeFolder(otherwise, given, otherwise) };
});
