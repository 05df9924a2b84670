import type { LocatedLesson } from '#lib/notation/index.ts';

/** A value made once for each lesson that is looked at. */
export function perLesson<Value>(
	make: (lesson: LocatedLesson) => Value,
): (lesson: LocatedLesson) => Value {
	const made = new WeakMap<LocatedLesson, { readonly value: Value }>();
	return (lesson) => {
		const known = made.get(lesson) ?? { value: make(lesson) };
		made.set(lesson, known);
		return known.value;
	};
}
