import { isEnglish } from '../reading/english.ts';
import { choicesOf } from '../reading/key.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/** English alone; the whole option has to say it. "None" and "Nobody" are answers of their own and stay. */
export const noneOfTheAbove: Warning = {
	name: 'none-of-the-above',
	severity: 'warning',
	message: 'An option says that none of the others is right.',
	why: 'Options are shuffled, so nothing is "above". Where it is right, a learner is marked right who knows what is wrong and not what is right; where it is wrong, it names no mistake that somebody makes.',
	bad: `## Who opened the dam? {#who-opened-the-dam}

- [ ] The mayor
  > The mayor has no key to it.
- [x] The water board
  > On Wednesday.
- [ ] None of the above
  > One of them did.

> [!NOTE]
> The water board, on Wednesday.

Source: P2
`,
	good: `## Who opened the dam? {#who-opened-the-dam}

- [ ] The mayor
  > The mayor has no key to it.
- [x] The water board
  > On Wednesday.
- [ ] The fire service
  > It came on Thursday.

> [!NOTE]
> The water board, on Wednesday.

Source: P2
`,
	check: { question },
};

const none =
	/^(?:none|neither|not one|no one|not any)(?: of)?(?: the)? (?:above|these|answers|options|others|other options|statements)(?: (?:above|answers|options|is (?:right|correct|true)|are (?:right|correct|true)))?$/i;
const no =
	/^no (?:right |correct )?(?:answer|option)(?: (?:above|here))?(?: is (?:right|correct|true))?$/i;

function question(asked: LocatedQuestion, { lesson }: LocatedLesson): readonly RuleFinding[] {
	if (!isEnglish(lesson.lang)) return [];
	return choicesOf(asked).flatMap(({ text, span }) => {
		const words = text.trim().replace(/[.!]+$/, '');
		if (!none.test(words) && !no.test(words)) return [];
		const message =
			'Options are shuffled and stand alone: put a mistake that somebody makes here, or ask for "not stated".';
		return [{ span, message }];
	});
}
