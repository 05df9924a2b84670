import type { Checked } from '../rule.ts';

/** A value made once for each lesson that is looked at. */
export function perLesson<Value>(make: (lesson: Checked) => Value): (lesson: Checked) => Value {
	const made = new WeakMap<Checked, { readonly value: Value }>();
	return (lesson) => {
		const known = made.get(lesson) ?? { value: make(lesson) };
		made.set(lesson, known);
		return known.value;
	};
}
