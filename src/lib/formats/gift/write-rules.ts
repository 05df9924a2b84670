const warning = 'warning';

/** What the GIFT writer says of what GIFT cannot carry. */
export const giftWriteRules = {
	'gift-cannot-carry': {
		severity: warning,
		say: (name: string, what: string) => `GIFT has no place for ${what}; "${name}" goes without.`,
	},
	'gift-no-such-kind': {
		severity: 'error',
		say: (name: string, type: string) =>
			`GIFT has no questions of the kind ${type}; "${name}" was left out.`,
	},
	'gift-all-right': {
		severity: warning,
		say: (name: string) =>
			`Every choice of "${name}" is right. Moodle reads it back so; other programs may take it for a typed answer.`,
	},
	'gift-loses-single': {
		severity: warning,
		say: (name: string) =>
			`No choice of "${name}" earns full marks; GIFT makes it a question with several answers.`,
	},
	'gift-arrow': {
		severity: warning,
		say: (name: string) =>
			`"->" makes pairs in GIFT; in "${name}" it was written as \u2192 where it would be misread.`,
	},
	'gift-changes': {
		severity: warning,
		say: (name: string, fields: string) =>
			`"${name}" does not read back quite the same; compare its ${fields}.`,
	},
} as const;

/** The names of what the GIFT writer says. */
export type GiftWriteRule = keyof typeof giftWriteRules;
