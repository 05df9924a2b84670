import { limitRules } from '../limits.ts';

const error = 'error';
const warning = 'warning';

/** What the GIFT reader says. Errors leave the one question out; the rest of the file is read. */
export const giftRules = {
	...limitRules,
	'gift-braces': {
		severity: error,
		say: (gist: string, missing: string) =>
			`The answers of "${gist}" begin with { and end with }, and the ${missing} is missing. Add it, or write \\{ and \\} where a brace is only text.`,
	},
	'gift-too-few-choices': {
		severity: error,
		say: (gist: string) => `"${gist}" has only one choice. Add another, each after ~ or =.`,
	},
	'gift-too-few-pairs': {
		severity: error,
		say: (gist: string) => `"${gist}" has only one pair. Matching needs two or more.`,
	},
	'gift-no-arrow': {
		severity: error,
		say: (gist: string) =>
			`"${gist}" has no ->, though this is a matching question. Write each pair as =left -> right.`,
	},
	'gift-no-number': {
		severity: error,
		say: () => 'After {# stands the number that is right, as in {#42} or {#1..5}; here is none.',
	},
	'gift-not-a-number': {
		severity: error,
		say: (answer: string) =>
			`"${answer}" is no number. Write it with digits and a point, as in 3.14, and its tolerance after a colon.`,
	},
	'gift-any-number': {
		severity: warning,
		say: (answer: string) =>
			`"${answer}" is no number; Moodle takes it as "any answer is right". Write it with digits and a point.`,
	},
	'gift-number-spelling': {
		severity: warning,
		say: (answer: string, number: string) =>
			`"${answer}" was read as ${number}; Moodle wants a point before decimals and a plain minus.`,
	},
	'gift-no-answer': {
		severity: error,
		say: () => 'There is an = but no answer after it. Write the answer that is right.',
	},
	'gift-blank-in-answers': {
		severity: warning,
		say: () =>
			'A blank line stands inside the answers; Moodle would lose this question. It was read as if the line were not there: remove it.',
	},
	'gift-glued-category': {
		severity: warning,
		say: () =>
			'A blank line is missing beside $CATEGORY; Moodle takes what follows for the name of the category. Add the blank line.',
	},
	'gift-glued-question': {
		severity: warning,
		say: () =>
			'A blank line is missing before this question; Moodle takes it for a part of the one above. Add the blank line.',
	},
	'gift-lone-zero': {
		severity: warning,
		say: () => 'Moodle ends a question at a line that holds only 0. Write more on the line.',
	},
	'gift-more-sections': {
		severity: warning,
		say: () =>
			'Only the first { } of a question holds answers; these show as text. Write one question for each gap, or \\{ and \\} for braces that are text.',
	},
	'gift-brace-in-answers': {
		severity: warning,
		say: () => 'The answers end at the first }; a brace that is text is written \\{ or \\}.',
	},
	'gift-wide-signs': {
		severity: warning,
		say: () =>
			'Full-width signs stand here where Moodle wants { } = ~ # and ::; they were read as those.',
	},
	'gift-cloze': {
		severity: warning,
		say: () =>
			'This is a gap as Cloze writes it, and no answer of GIFT. Write a question for each gap, with its answers as {=right ~wrong}.',
	},
	'gift-formula': {
		severity: warning,
		say: () =>
			'These braces belong to a formula, and GIFT takes what is in them for the answer. Write \\{ and \\} for braces that are text.',
	},
	'gift-stray-brace': {
		severity: warning,
		say: () =>
			'A } stands before the answers, and Moodle counts their end from it. Write \\} for a brace that is text.',
	},
	'gift-unclosed-name': {
		severity: warning,
		say: () =>
			'A title stands between two pairs of colons: ::title::. Here the second pair is missing.',
	},
	'gift-case': {
		severity: warning,
		say: (written: string, meant: string) =>
			`{${written}} is a typed answer for Moodle. For a true/false question write {${meant}}.`,
	},
	'gift-weight': {
		severity: warning,
		say: (written: string, nearest: string) =>
			`Moodle refuses questions with the weight ${written}; the nearest it takes is ${nearest}.`,
	},
	'gift-weight-spelling': {
		severity: warning,
		say: (written: string, meant: string) =>
			`"${written}" is read as text. If it is the answer's weight, write ${meant}.`,
	},
	'gift-weights-sum': {
		severity: warning,
		say: (sum: string) =>
			`The weights of the right choices add up to ${sum} %. They should make 100, else full marks are out of reach or too easy.`,
	},
	'gift-no-right-answer': {
		severity: warning,
		say: () => 'No answer earns full marks. Put = before the right one.',
	},
	'gift-two-right': {
		severity: warning,
		say: () =>
			'A second choice is marked right with =, but only one can be chosen. Use ~%50% for several right ones, or write \\= where it is only text.',
	},
	'gift-one-choice': {
		severity: warning,
		say: () => 'Only one choice is left, as empty ones do not count. Add another.',
	},
	'gift-empty-answer': {
		severity: warning,
		say: () => 'An answer without words was left out. Write it, or remove its sign.',
	},
	'gift-pair-feedback': {
		severity: warning,
		say: () =>
			'Matching has no feedback for a pair: # and what follows are part of the right side. Remove it, or write \\#.',
	},
	'gift-active-content': {
		severity: warning,
		say: (what: string) =>
			`The question holds "${what}", which could run a program. It is kept as text and never run; remove it.`,
	},
	'gift-duplicate-id': {
		severity: warning,
		say: (id: string, line: string) =>
			`The id "${id}" was used before, in line ${line}. Give each question its own.`,
	},
	'gift-duplicate-title': {
		severity: warning,
		say: (title: string, line: string) =>
			`A question titled "${title}" stands in line ${line} already. Check that it is not the same one twice.`,
	},
} as const;

/** The names of what the GIFT reader says. */
export type GiftRule = keyof typeof giftRules;
