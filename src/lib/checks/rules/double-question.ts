import { isEnglish } from '../reading/english.ts';
import { stemOf } from '../reading/words.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/** English alone: two question words with "and" or "or" between them. */
export const doubleQuestion: Warning = {
	name: 'double-question',
	severity: 'warning',
	message: 'Two things are asked at once.',
	why: 'Who knows one half is marked as if they knew neither, and the option that has both halves right is often found from one.',

	bad: `## When and where did people sleep? {#when-and-where}

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

const word = '(?:who|whom|what|when|where|why|how|which)';
const twice = new RegExp(
	`\\b${word}\\b,? (?:and|or) (?:(?:from|by|with|for|to|in) )?${word}\\b`,
	'i',
);

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	if (!twice.test(stemOf(asked.question))) return [];
	const message = 'Ask one thing at a time: make two questions of this one.';
	return [{ span: asked.heading, message }];
}
