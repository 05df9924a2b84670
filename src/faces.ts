import cyrillic from '@fontsource/literata/files/literata-cyrillic-400-normal.woff2?url&no-inline';
import cyrillicBold from '@fontsource/literata/files/literata-cyrillic-700-normal.woff2?url&no-inline';
import cyrillicExt from '@fontsource/literata/files/literata-cyrillic-ext-400-normal.woff2?url&no-inline';
import cyrillicExtBold from '@fontsource/literata/files/literata-cyrillic-ext-700-normal.woff2?url&no-inline';
import latin from '@fontsource/literata/files/literata-latin-400-normal.woff2?url&no-inline';
import latinBold from '@fontsource/literata/files/literata-latin-700-normal.woff2?url&no-inline';

/** The letters of each file, as its package gives them; those of Cyrillic beyond Russian (ң ө ү) are apart. */
const LATIN =
	'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const CYRILLIC_EXT = 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F';

/** Address, weight, letters, and whether every page needs it: what app.html makes faces of. */
const faces = [
	[latin, 400, LATIN, true],
	[latinBold, 700, LATIN, true],
	[cyrillic, 400, CYRILLIC, false],
	[cyrillicBold, 700, CYRILLIC, false],
	[cyrillicExt, 400, CYRILLIC_EXT, false],
	[cyrillicExtBold, 700, CYRILLIC_EXT, false],
] as const;

/**
 * Fetches Literata for the pages to come: nothing on this one changes. Once it lies in the browser's cache, app.html gives it to
 * each page from its first line on. A device that saves data, or keeps nothing, stays with its own serif.
 */
export async function keepFaces(): Promise<void> {
	const connection: unknown = Reflect.get(navigator, 'connection');
	if (typeof connection === 'object' && connection && Reflect.get(connection, 'saveData')) return;
	const wanted = faces.filter(
		([, , , always]) => always || /[\u0400-\u052f]/.test(document.body.textContent),
	);
	const kept = JSON.stringify(faces);
	if (localStorage.getItem('readback-faces') === kept) return;
	await Promise.all(wanted.map(([address]) => new FontFace('Literata', `url(${address})`).load()));
	localStorage.setItem('readback-faces', kept);
}
