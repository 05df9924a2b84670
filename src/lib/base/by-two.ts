/** Values by two texts, made where there is none yet. One list in another: two texts joined to one key take longer to make than to find. */
export function byTwo<V>(make: () => V): (first: string, second: string) => V {
	const all = new Map<string, Map<string, V>>();
	return (first, second) => {
		let own = all.get(first);
		if (!own) all.set(first, (own = new Map<string, V>()));
		let value = own.get(second);
		if (value === undefined) own.set(second, (value = make()));
		return value;
	};
}
