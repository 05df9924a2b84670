/**
 * Which program's format a bank of questions is in, by its looks: Aiken has lines `ANSWER: B` and no answers in braces, GIFT is
 * all else.
 */
export function bankFormat(text: string): 'gift' | 'aiken' {
	const answers = /^[ \t]*ANSWER:[ \t]*[A-Z][ \t]*$/m.test(text);
	const braces = /(?:^|[^\\])\{[^}]*[^\\]?\}/.test(text);
	return answers && !braces ? 'aiken' : 'gift';
}
