import type { Fix } from '#lib/base/finding.ts';
import type { Instead } from '#lib/base/nearest.ts';
import * as messages from '#lib/words/notation/common.ts';
import type { Span, TextFile } from './lines.ts';
import { fixOf } from './lines.ts';

/**
 * The fix, a guess but for small and large letters and blanks, that writes one word for another in a stretch of a file, the last time that it stands there by itself; nothing where
 * there is nothing to put, or the word is not written so.
 */
export function fixInstead(file: TextFile, within: Span, instead?: Instead): Fix | undefined {
	if (!instead || instead.word === '') return undefined;
	const { word, put } = instead;
	const text = file.text.slice(within.start, within.end);
	for (
		let at = text.lastIndexOf(word);
		at >= 0;
		at = at > 0 ? text.lastIndexOf(word, at - 1) : -1
	) {
		if (isJoined(text, at, word)) continue;
		const start = within.start + at;
		const fix = fixOf(file, messages.write(put), [{ start, end: start + word.length, text: put }]);
		const same = (text: string) => text.toLowerCase().replace(/\s+/g, '');
		return same(word) === same(put) ? fix : { ...fix, guess: true };
	}
	return undefined;
}

/** Whether letters, digits or hyphens before or behind a word make another word of it. */
function isJoined(text: string, at: number, word: string): boolean {
	const joins = /[\p{L}\p{N}_-]/u;
	const before = text.charAt(at - 1);
	const behind = text.charAt(at + word.length);
	return (
		(joins.test(before) && joins.test(word.charAt(0))) ||
		(joins.test(behind) && joins.test(word.at(-1) ?? ''))
	);
}
