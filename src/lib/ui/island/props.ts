/** Props as an attribute's text: JSON. Anything that is not plain JSON (components, say) is left out. */
export const propsAsText = (props: object): string =>
	JSON.stringify(props, (_key, value: unknown) => (isPlain(value) ? value : undefined));

function isPlain(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return typeof value !== 'function';
	const prototype: unknown = Object.getPrototypeOf(value);
	return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
