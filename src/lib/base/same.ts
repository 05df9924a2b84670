/** Top-level fields in which two records of plain data differ; missing, undefined and empty text are the same. */
export function differences(one: object, other: object): string[] {
	const left = Object.entries(one);
	const right = Object.entries(other);
	// Most records have the same fields in the same order.
	if (left.length === right.length && left.every(([name], i) => name === right[i]?.[0])) {
		return left.filter(([, value], i) => !isAlike(value, right[i]?.[1])).map(([name]) => name);
	}
	const [before, after] = [new Map<string, unknown>(left), new Map<string, unknown>(right)];
	const names = new Set([...before.keys(), ...after.keys()]);
	return [...names].filter((name) => !isAlike(before.get(name), after.get(name)));
}

const isAlike = (one: unknown, other: unknown): boolean => isSame(one ?? '', other ?? '');

/** True for equal plain data: keys in any order, undefined and missing alike. Made for thousands of questions: it copies nothing. */
export function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
	if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
	for (const name in other) if (!isAlike(own(one, name), own(other, name))) return false;
	// What both have is compared above.
	for (const name in one)
		if (!Object.hasOwn(other, name) && !isAlike(own(one, name), undefined)) return false;
	return true;
}

const own = (record: object, name: string): unknown =>
	Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;

function isSameList(one: unknown, other: unknown): boolean {
	if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
	return one.every((item, index) => isSame(item, other[index]));
}
