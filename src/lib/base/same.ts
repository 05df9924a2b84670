/** Top-level fields in which two records of plain data differ; missing, undefined and empty text are the same. */
export function differences(one: object, other: object): string[] {
	const left = new Map<string, unknown>(Object.entries(one));
	const right = new Map<string, unknown>(Object.entries(other));
	const names = new Set([...left.keys(), ...right.keys()]);
	return [...names].filter((name) => !isSame(left.get(name) ?? '', right.get(name) ?? ''));
}

/** True for equal plain data: keys in any order, undefined and missing alike. */
export function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
	if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
	return differences(one, other).length === 0;
}

function isSameList(one: unknown, other: unknown): boolean {
	if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
	return one.every((item, index) => isSame(item, other[index]));
}
