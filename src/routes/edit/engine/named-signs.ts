const known = new Map<string, string>();

/** Takes what named signs stand for, as the page found it in the browser's own table. */
export function learnSigns(signs: ReadonlyMap<string, string>): void {
	for (const [name, sign] of signs) known.set(name, sign);
}

/**
 * What `&name;` stands for; false where it is no name. In the reader's bundle this stands in for the package of the same
 * export (src/tools/reader-plugin.ts), whose table is a tenth of the reader.
 */
export const decodeNamedCharacterReference = (name: string): string | false =>
	known.get(name) ?? false;
