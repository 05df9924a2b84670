import { limitRules } from '../limits.ts';
import { narrow } from '../look-alikes.ts';

const error = 'error';
const warning = 'warning';

/** What became of an answer line that names several choices. */
function manyRight(letters: string, how: string): string {
	if (how === 'one') return `only ${letters} was taken.`;
	return how === 'any'
		? `this line says that one of ${letters} is enough.`
		: `this line names several, and here all of ${letters} are right and have to be ticked.`;
}

/** What the Aiken reader says. Errors leave the one question out. */
export const aikenRules = {
	...limitRules,
	'aiken-not-started': {
		severity: error,
		say: () =>
			'There is no question above this line. Write the question on a line of its own first.',
	},
	'aiken-not-complete': {
		severity: error,
		say: (gist: string, line: string) =>
			`The question "${gist}" in line ${line} has no ANSWER line; it was left out. Add one, as in ANSWER: B.`,
	},
	'aiken-too-few-choices': {
		severity: error,
		say: (gist: string) =>
			`"${gist}" has fewer than two choices; it was left out. Write each on a line: A) and B).`,
	},
	'aiken-unknown-answer': {
		severity: warning,
		say: (gist: string, written: string) =>
			written.length > 1 && narrow(written).trim().length === 1
				? `"${gist}" is not written in the plain letters of Aiken (perhaps a blank before it is none), so none is right. Type the line again.`
				: `"${gist}" is the letter of no choice, so none is right. Write one of the letters above.`,
	},
	'aiken-letter-twice': {
		severity: warning,
		say: (gist: string) =>
			`"${gist}" is the letter of two choices, so nobody can tell which is right. Name them A, B, C in order.`,
	},
	'aiken-wrapped': {
		severity: warning,
		say: (letter: string) =>
			`This line was read as the rest of choice ${letter}; Moodle wants each choice on one line. Join them.`,
	},
	'aiken-other-program': {
		severity: warning,
		say: (name: string, what: string) =>
			`"${name}" is no part of Aiken; what it says became ${what}.`,
	},
	'aiken-other-line': {
		severity: warning,
		say: (name: string) => `"${name}" is a line of another program, and was left away.`,
	},
	'aiken-several-answers': {
		severity: warning,
		say: (letters: string, how: string) =>
			`Aiken knows one right answer; ${manyRight(letters, how)}`,
	},
	'aiken-several-lines': {
		severity: warning,
		say: () =>
			'Moodle wants the question on one line; it was read together with the line above. Join them.',
	},
	'aiken-spelling': {
		severity: warning,
		say: (meant: string) => `Moodle does not read this line. Write it as ${meant}.`,
	},
	'aiken-letters': {
		severity: warning,
		say: (letter: string, expected: string) =>
			`This choice is called ${letter} where ${expected} comes next; Moodle counts by place. Name them A, B, C in order.`,
	},
	'aiken-empty-choice': {
		severity: warning,
		say: () => 'A choice without words was left out. Write it, or remove its letter.',
	},
	'aiken-short-line': {
		severity: warning,
		say: () => 'Moodle skips lines of one character, and so was this one.',
	},
} as const;

/** What the Aiken writer says of what Aiken cannot carry. */
export const aikenWriteRules = {
	'aiken-cannot-carry': {
		severity: warning,
		say: (name: string, what: string) => `Aiken has no place for ${what}; "${name}" goes without.`,
	},
	'aiken-no-such-kind': {
		severity: error,
		say: (name: string, what: string) =>
			`Aiken holds questions with one right choice among 2 to 26; "${name}" ${what} and was left out.`,
	},
	'aiken-as-choice': {
		severity: warning,
		say: (name: string) => `"${name}" goes as a choice between True and False.`,
	},
	'aiken-misread': {
		severity: error,
		say: (name: string) =>
			`"${name}" was left out: a line of it would be read as something else. Begin question and choices with other words.`,
	},
} as const;

/** The names of what the Aiken reader says. */
export type AikenRule = keyof typeof aikenRules;
/** The names of what the Aiken writer says. */
export type AikenWriteRule = keyof typeof aikenWriteRules;
