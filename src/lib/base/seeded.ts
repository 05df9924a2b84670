/** A number in [0, 1) each call; the same seed gives the same series. */
export type Random = () => number;

/** A seeded series (FNV-1a into mulberry32): for order and sampling, not for secrets. */
export function seeded(seed: string): Random {
	let state = fnv1a(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A 32-bit hash of a text (FNV-1a), unsigned. */
export function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** A new array in an order that the series decides (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const moved = result.splice(j, 1);
		result.splice(i, 0, ...moved);
	}
	return result;
}
