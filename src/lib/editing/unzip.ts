import { unzipSync } from 'fflate';
import type { Given } from './folder-in.ts';

/** The most that is taken out of a zip: bytes together, and files. */
const most = { bytes: 20_000_000, files: 1000 };

/** The files in a zip, or undefined where it is none or would unfold to more than a lesson can be. */
export function unzipped(bytes: Uint8Array): readonly Given[] | undefined {
	let total = 0;
	let count = 0;
	try {
		const entries = unzipSync(bytes, {
			filter({ name, originalSize }) {
				if (name.endsWith('/')) return false;
				total += originalSize;
				count += 1;
				if (total > most.bytes || count > most.files) throw new RangeError('too large');
				return true;
			},
		});
		return Object.entries(entries).map(([path, content]) => ({ path, bytes: content }));
	} catch {
		return undefined;
	}
}
