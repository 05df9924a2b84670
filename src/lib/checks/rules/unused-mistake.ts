import { nearest } from '#lib/base/nearest.ts';
import type { LocatedLesson, Place } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/** A lesson without any question is still being written, and nothing is said. */
export const unusedMistake: Warning = {
	name: 'unused-mistake',
	severity: 'warning',
	message: 'No option names this mistake.',
	why: 'A mistake is listed so that its number can be counted. Where no option names it, it is either forgotten at the options that it is behind, or left over from a question that is gone.',
	file: 'lesson.md',
	bad: `---
title: A flood in the village
summary: What happened when the river rose, and who says so.
lang: en
asOf: 2024-05-02
source: { title: River rises overnight }
mistakes:
  mixed-up: mixes up who did what
  wrong-day: mixes up the days
---
`,
	good: `---
title: A flood in the village
summary: What happened when the river rose, and who says so.
lang: en
asOf: 2024-05-02
source: { title: River rises overnight }
mistakes:
  mixed-up: mixes up who did what
---
`,
	check: { lesson },
};

function lesson({ questions, named, mistakeAt }: LocatedLesson): (RuleFinding & Place)[] {
	if (questions.length === 0) return [];
	// One that is misspelt at an option is used there, and has its own finding.
	const known = [...mistakeAt.keys()];
	const meant = new Set([...named].map((id) => (mistakeAt.has(id) ? id : nearest(id, known))));
	return [...mistakeAt].flatMap(([id, place]) => {
		if (named.has(id) || meant.has(id)) return [];
		const message = `No option names this mistake: write {mistake=${id}} behind those that it leads to, or take it out.`;
		return [{ ...place, message }];
	});
}
