/** An address as it stands behind a link's words. */
export function writeAddress(address: string): string {
	const written = address
		.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/[\r\n]/g, (end) => `&#${end.charCodeAt(0)};`);
	const isPlain = address !== '' && !/[\s()<>\p{Cc}]/u.test(address);
	return isPlain ? written : `<${written.replace(/[<>]/g, '\\$&')}>`;
}

/** A picture's file as it stands behind its description; signs that would not survive are written as addresses write them. */
export function writePicture(src: string): string {
	const coded = src.replace(/[%\s()<>\\&\p{Cc}]/gu, (sign) =>
		sign > '\x7f' ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
	return writeAddress(coded);
}
