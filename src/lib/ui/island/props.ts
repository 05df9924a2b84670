/** Props as the text of a script element: JSON in which no `<` can end it. Anything that is not plain JSON is left out. */
export const propsAsText = (props: object): string =>
	JSON.stringify(props, (_key, value: unknown) => (isPlain(value) ? value : undefined)).replaceAll(
		'<',
		'\\u003c',
	);

function isPlain(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return typeof value !== 'function';
	const prototype: unknown = Object.getPrototypeOf(value);
	return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
