import { kindFields } from '#lib/kinds/shape.ts';

/** Fields that every question may have. */
export const commonFields = [
	'Source',
	'Also',
	'Kind',
	'Points',
	'Order',
	'Goal',
	'Level',
	'Scoring',
	'Sensitive',
] as const;

/** All fields of questions, those of single kinds among them. */
export const fieldNames: readonly string[] = [...commonFields, ...kindFields];

/** Those that may stand more than once. */
export const repeatable: readonly string[] = ['Also', 'Wrong'];

const exact = new RegExp(String.raw`^[ \t]{0,4}(?:${fieldNames.join('|')})[ \t]*:(?:\s|$)`, 'i');

/** True for a line that begins with a field's name, spelled right, and a colon. */
export const isFieldLine = (text: string): boolean => exact.test(text);
