import { ruleWords } from '#lib/words/checks.ts';
import { nearest } from '#lib/base/nearest.ts';
import type { LocatedLesson, Place } from '#lib/notation/index.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A lesson without any question is still being written, and nothing is said. */
export const unusedMistake: Rule = { name: 'unused-mistake', lesson };

function lesson({ questions, named, mistakeAt }: LocatedLesson): (RuleFinding & Place)[] {
	if (questions.length === 0) return [];
	// One that is misspelt at an option is used there, and has its own finding.
	const known = [...mistakeAt.keys()];
	const meant = new Set([...named].map((id) => (mistakeAt.has(id) ? id : nearest(id, known))));
	return [...mistakeAt].flatMap(([id, place]) => {
		if (named.has(id) || meant.has(id)) return [];
		const message = ruleWords['unused-mistake'](id);
		return [{ ...place, message }];
	});
}
