/** What is made of a value that never changes, such as a list of lines: made once, and let go with the value. */
export function onceFor<K extends object, V>(make: (of: K) => V): (of: K) => V {
	const made = new WeakMap<K, V>();
	return (of) => {
		const known = made.get(of);
		if (known !== undefined) return known;
		const now = make(of);
		made.set(of, now);
		return now;
	};
}
