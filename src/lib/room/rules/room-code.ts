import type { Random } from '#lib/base/seeded.ts';

/** The 32 characters of a room's code: digits and capitals without 0, 1, I and O, which people confuse. */
export const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const codeLength = 6;

/** A random code, one of about 1.07 billion (32⁶). It may be taken already: the caller checks. */
export function drawCode(random: Random): string {
	const sign = () => codeAlphabet.charAt(Math.floor(random() * codeAlphabet.length));
	return Array.from({ length: codeLength }, sign).join('');
}

const confused: Readonly<Record<string, string>> = { '0': 'Q', O: 'Q', '1': 'L', I: 'L' };

/** A typed code as the server knows it: capitals, no spaces or hyphens, look-alikes corrected; undefined where it can't be one. */
export function readCode(typed: string): string | undefined {
	const signs = [...typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')];
	const mended = signs.map((sign) => confused[sign] ?? sign).join('');
	return isCode(mended) ? mended : undefined;
}

/** Whether a text is a code, exactly as made. */
export function isCode(text: string): boolean {
	return text.length === codeLength && [...text].every((sign) => codeAlphabet.includes(sign));
}
