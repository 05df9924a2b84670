/** Named once, since a file's settings for `no-restricted-syntax` replace one another whole. */
export const noEnum = {
	selector: 'TSEnumDeclaration',
	message: 'Node runs TypeScript as it is, and an enum is more than types: use a union of words.',
};
