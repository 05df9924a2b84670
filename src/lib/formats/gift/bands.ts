import { trimAscii } from '../ascii.ts';
import { narrow } from '../look-alikes.ts';
import type { Mend } from '../question.ts';

/** How one numerical answer was read: as it stands, mended, as "any" (Moodle's way with words), or not at all. */
export type Band =
	| { readonly kind: 'read' | 'mended'; readonly value: number | '*'; readonly tolerance?: number }
	| { readonly kind: 'any'; readonly value: '*'; readonly tolerance: number }
	| { readonly kind: 'none' };

const NUMBER = /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,4})?$/;

/** Reads `low..high`, `value:tolerance`, a number or `*`. Mended, a decimal comma and a typographic minus too. */
export function bandOf(text: string, mend: Mend): Band {
	const band = exactBand(text);
	if (band.kind === 'read' || mend === 'none') return band;
	if (band.kind === 'any' && mend === 'lost') return band;
	// A comma before three digits may part thousands or decimals, but for 0,005: nobody but the author knows.
	if (/(?<!\d)[1-9]\d{0,9},\d{3}(?!\d)/.test(text)) return { kind: 'none' };
	const plain = narrow(text)
		.trim()
		.replaceAll('\u2212', '-')
		.replace(/(\d),(?=\d)/g, '$1.');
	const mended = plain === text ? band : exactBand(plain);
	return mended.kind === 'read' ? { ...mended, kind: 'mended' } : { kind: 'none' };
}

function exactBand(text: string): Band {
	if (text === '*') return { kind: 'read', value: '*' };
	const dots = text.indexOf('..');
	if (dots > 0) return range(numberOf(text.slice(0, dots)), numberOf(text.slice(dots + 2)));
	const colon = text.indexOf(':');
	const value = numberOf(colon > 0 ? text.slice(0, colon) : text);
	const tolerance = colon > 0 ? numberOf(text.slice(colon + 1)) : 0;
	if (tolerance === undefined) return { kind: 'none' };
	if (value === undefined) return { kind: 'any', value: '*', tolerance };
	return { kind: 'read', value, tolerance };
}

/** The middle and half the width, reckoned as Moodle does: its rounding is part of the values it keeps. */
function range(low: number | undefined, high: number | undefined): Band {
	if (low === undefined || high === undefined) return { kind: 'none' };
	const value = (high + low) / 2;
	return { kind: 'read', value, tolerance: high - value };
}

function numberOf(text: string): number | undefined {
	const trimmed = trimAscii(text);
	const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
	return Number.isFinite(value) ? value || 0 : undefined;
}
