/** Names of directives, in the order of the guide: what reads them and what looks for slips in them both need these. */
export const directiveNames = [
	'ask',
	'people',
	'timeline',
	'map',
	'sides',
	'ledger',
	'scale',
	'flow',
] as const;
export type DirectiveName = (typeof directiveNames)[number];
