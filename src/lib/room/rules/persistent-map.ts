import { fnv1a } from '#lib/base/seeded.ts';

const width = 512;

/** An immutable map: `with` returns another one and copies 1/512 of the entries, so that folding ten thousand joins stays quick. */
export interface PersistentMap<T> {
	readonly size: number;
	get(key: string): T | undefined;
	has(key: string): boolean;
	with(key: string, value: T): PersistentMap<T>;
	without(key: string): PersistentMap<T>;
	/** In no promised order. */
	values(): Iterable<T>;
}

type Buckets<T> = readonly (ReadonlyMap<string, T> | undefined)[];

/** An empty map. */
export function emptyMap<T>(): PersistentMap<T> {
	return mapOf<T>(
		Array.from({ length: width }, () => undefined),
		0,
	);
}

function mapOf<T>(buckets: Buckets<T>, size: number): PersistentMap<T> {
	const bucketOf = (key: string) => buckets[fnv1a(key) % width];
	const replaced = (key: string, change: (bucket: Map<string, T>) => void) => {
		const bucket = new Map(bucketOf(key));
		const before = bucket.size;
		change(bucket);
		const copy = [...buckets];
		copy[fnv1a(key) % width] = bucket;
		return mapOf(copy, size + bucket.size - before);
	};
	return {
		size,
		get: (key) => bucketOf(key)?.get(key),
		has: (key) => bucketOf(key)?.has(key) === true,
		with: (key, value) => replaced(key, (bucket) => bucket.set(key, value)),
		without: (key) => replaced(key, (bucket) => bucket.delete(key)),
		*values() {
			for (const bucket of buckets) if (bucket) yield* bucket.values();
		},
	};
}
