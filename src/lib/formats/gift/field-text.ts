import type { Formatted, TextFormat } from '../question.ts';
import { escape } from './escapes.ts';
import { looksPrefixed } from './fields.ts';

/** A text, escaped, with its format in front where it differs from `inherited`, would be misread, or is `always` wanted. */
export function fieldText(field: Formatted, inherited: TextFormat, always = false): string {
	const isNeeded = always || field.format !== inherited || looksPrefixed(field.text);
	return (isNeeded ? `[${field.format}]` : '') + escape(field.text);
}

/** `#` and feedback, or nothing for none. */
export function feedbackText(
	feedback: string | undefined,
	own: TextFormat | null | undefined,
	inherited: TextFormat,
): string {
	if (!feedback) return '';
	return `#${fieldText({ text: feedback, format: own ?? inherited }, inherited)}`;
}
