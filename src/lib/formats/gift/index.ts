import { importedLesson } from '#lib/words/exchange.ts';
import type { Format } from '../format.ts';
import { mended, misread } from './findings.ts';
import { readGift } from './read-gift.ts';
import { writeGift } from './write-gift.ts';

export { giftRules } from './findings.ts';
export { readGift, writeGift };

/** GIFT, Moodle's text format: nearly every kind of question, in one file of text. */
export const gift: Format = {
	label: 'GIFT',
	program: 'Moodle',
	endings: ['gift'],
	isLike: (text) => /[{｛]/.test(text),
	isDistinct: false,
	isPlain: false,
	read: readGift,
	write: writeGift,
	tells: { misread, mended, fixedFirst: { 'gift-weight-spelling': importedLesson.weight } },
	refuses: {},
	repeats: 'gift-cannot-carry',
};
