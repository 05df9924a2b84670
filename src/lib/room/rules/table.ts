import { fnv1a } from '#lib/base/seeded.ts';

const width = 512;

/** A map that never changes: `with` gives another one and copies a five-hundredth part, so that a fold of ten thousand joins stays quick. */
export interface Table<T> {
	readonly size: number;
	get(key: string): T | undefined;
	has(key: string): boolean;
	with(key: string, value: T): Table<T>;
	without(key: string): Table<T>;
	/** In no promised order. */
	values(): Iterable<T>;
}

type Buckets<T> = readonly (ReadonlyMap<string, T> | undefined)[];

/** A table with nothing in it. */
export function emptyTable<T>(): Table<T> {
	return table<T>(
		Array.from({ length: width }, () => undefined),
		0,
	);
}

function table<T>(buckets: Buckets<T>, size: number): Table<T> {
	const bucketOf = (key: string) => buckets[fnv1a(key) % width];
	const replaced = (key: string, change: (bucket: Map<string, T>) => void) => {
		const bucket = new Map(bucketOf(key));
		const before = bucket.size;
		change(bucket);
		const copy = [...buckets];
		copy[fnv1a(key) % width] = bucket;
		return table(copy, size + bucket.size - before);
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
