/**
 * Gives a name that is not taken: the wanted one, or else with the first number from 2 that makes it another. Numbers that were found
 * taken once are not tried again: `taken` may grow, and never shrinks.
 */
export function freeNames(
	taken: Pick<ReadonlySet<string>, 'has'>,
	numbered = (name: string, n: number) => `${name}-${n}`,
): (name: string) => string {
	const next = new Map<string, number>();
	return (name) => {
		if (!taken.has(name)) return name;
		let n = next.get(name) ?? 2;
		let free = numbered(name, n);
		while (taken.has(free)) free = numbered(name, ++n);
		next.set(name, n);
		return free;
	};
}
