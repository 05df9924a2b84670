import type { findingWeights, FindingName } from '#lib/base/finding-names.ts';
import type { Edit, LocatedLesson, LocatedQuestion, Place, Span } from '#lib/notation/index.ts';

/** The names of findings that only warn. */
type WarningName = {
	[Name in FindingName]: (typeof findingWeights)[Name] extends 'warning' ? Name : never;
}[FindingName];

/** What a rule says of one place; the name comes from the rule. */
export interface RuleFinding {
	readonly span: Span;
	/** One sentence that says what to do. */
	readonly message: string;
	readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

/**
 * Looks for one finding in a lesson that was read: question by question, or over the whole. It only warns (what can't be read is the
 * reader's to say), never throws, and takes time in proportion to the lesson.
 */
export interface Rule {
	readonly name: WarningName;
	/** Its findings stand in the question's file. */
	question?(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[];
	lesson?(lesson: LocatedLesson): readonly (RuleFinding & Place)[];
}

/** Remembers what rules ask of a lesson: a value made once for each. */
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
