import { choicesOf } from '../reading/key.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/** What can be looked over at a time, where each of them is a decision of its own. */
const most = 6;
/** What banks have: of four nothing is said, though three would do. */
const usual = 4;

/**
 * Four options, and a fifth or sixth only where each wrong one names the mistake behind it (`{mistake=…}`). Several right options
 * need room: six at most, whatever they name.
 */
export const tooManyOptions: Warning = {
	name: 'too-many-options',
	severity: 'warning',
	message: 'The question has more options than there are mistakes to be made.',
	why: 'Three good options tell as much as five: about half of all wrong options written are chosen by hardly anybody (Rodriguez 2005, Tarrant 2009). Each one more costs reading time, and may be remembered as true.',
	bad: `## On which day did the river rise? {#day-of-the-flood}

- [ ] On Monday
  > Too early.
- [ ] On Tuesday
  > Too early.
- [x] On Wednesday
  > In the night.
- [ ] On Thursday
  > The cellars were pumped out then.
- [ ] On Friday
  > Too late.

> [!NOTE]
> On Wednesday, in the night.

Source: P1
`,
	good: `## On which day did the river rise? {#day-of-the-flood}

- [ ] On Tuesday
  > Too early.
- [x] On Wednesday
  > In the night.
- [ ] On Thursday
  > The cellars were pumped out then.

> [!NOTE]
> On Wednesday, in the night.

Source: P1
`,
	check: { question },
};

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const choices = choicesOf(asked);
	const right = choices.filter((each) => each.right).length;
	const nameless = choices.filter((each) => !each.right && each.option.mistake === undefined);
	if (choices.length > most) {
		const message = `Keep ${most} of these ${choices.length} options at most: those that somebody would choose.`;
		return [{ span: asked.heading, message }];
	}
	if (right !== 1 || choices.length <= usual || nameless.length === 0) return [];
	const message = `Take out an option that hardly anybody would choose, or name the mistake behind each wrong one ({mistake=…}): three options are enough.`;
	return [{ span: asked.heading, message }];
}
