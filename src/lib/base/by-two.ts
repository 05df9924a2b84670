/**
 * Values by two texts, made where there is none yet. One list in another: two texts joined to one key take longer to make than to find,
 * and lines of a log mostly come with the same first one as the line before.
 */
export function byTwo<V>(make: () => V): (first: string, second: string) => V {
	const all = new Map<string, Map<string, V>>();
	let last: string | undefined;
	let own = new Map<string, V>();
	return (first, second) => {
		if (first !== last) {
			own = all.get(first) ?? new Map<string, V>();
			all.set((last = first), own);
		}
		let value = own.get(second);
		if (value === undefined) own.set(second, (value = make()));
		return value;
	};
}
