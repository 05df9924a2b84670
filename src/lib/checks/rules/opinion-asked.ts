import { isEnglish } from '../reading/english.ts';
import { stemOf } from '../reading/words.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/** English alone; quotes are somebody's words, and say what they like. */
export const opinionAsked: Warning = {
	name: 'opinion-asked',
	severity: 'warning',
	message: 'The question asks what the learner thinks, and marks the answer.',
	why: 'Nobody is wrong about what they think. Ask what the report says, or what follows from it.',

	bad: `## Where do you think people slept? {#where-do-you-think}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> Forty people, in the school.

Source: P3
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> Forty people, in the school.

Source: P3
`,
	check: { question },
};

const opinion =
	/\b(?:do|would|did) you (?:think|believe|feel|agree|prefer|like|consider)\b|\bin your (?:own )?(?:opinion|view|mind)\b|\byour (?:own )?opinion\b|\bare you (?:for|against|in favour)\b/i;

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	if (!opinion.test(stemOf(asked.question, 'without'))) return [];
	const message = 'Ask what can be known from the source: what somebody thinks can not be marked.';
	return [{ span: asked.heading, message }];
}
