import { expect, test } from 'vitest';
import { nameTrouble } from './name-trouble.ts';

test.each(['Anna (8b)', 'Anna & Ben', 'Tom_1', '7', 'علی‌رضا', 'ශ්‍රී', 'राम'])(
	'%s is a name',
	(name) => expect(nameTrouble(name)).toBeUndefined(),
);

test.each([
	['Anna 😀', /“😀”/],
	['<b>Ada</b>', /“<”/],
	['Ada@home', /“@”/],
	['Ai\u200bda', /U\+200B/],
	['Ai\u202eda', /U\+202E/],
	['Aq\u0301\u0301da', /◌\u0301/],
	['a'.repeat(25), /at most 24/],
	['...', /letter or a digit/],
	['  ', /Type a name/],
])('what is wrong with %j is said by its sign: %s', (name, said) => {
	expect(nameTrouble(name)).toMatch(said);
});
