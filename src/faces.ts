import cyrillic from '@fontsource/literata/files/literata-cyrillic-400-normal.woff2?url&no-inline';
import cyrillicBold from '@fontsource/literata/files/literata-cyrillic-700-normal.woff2?url&no-inline';
import cyrillicExt from '@fontsource/literata/files/literata-cyrillic-ext-400-normal.woff2?url&no-inline';
import cyrillicExtBold from '@fontsource/literata/files/literata-cyrillic-ext-700-normal.woff2?url&no-inline';
import latin from '@fontsource/literata/files/literata-latin-400-normal.woff2?url&no-inline';
import latinBold from '@fontsource/literata/files/literata-latin-700-normal.woff2?url&no-inline';

/** The letters of each file that prose uses; those of Cyrillic beyond Russian (ң ө ү) are apart. */
const LATIN = 'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2212';
const CYRILLIC = 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116';
const CYRILLIC_EXT = 'U+460-52F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F';

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
