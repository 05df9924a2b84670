import { choicesOf } from '../reading/key.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/**
 * One of three options is the longest by chance, so only a length that strikes the eye counts: half as long again as the longest wrong
 * one, and ten letters more. Of several right options the shortest has to be that long. Wide letters (Chinese, Japanese, Korean) count twice.
 */
export const longestIsRight: Warning = {
	name: 'longest-is-right',
	severity: 'warning',
	message: 'The right option is much longer than all the others.',
	why: 'Authors take care that the right answer is exact, and it grows. Learners know that and choose the longest without reading.',
	bad: `## Why did people sleep in the school? {#why-in-the-school}

- [x] Their houses were wet, and the school stands on higher ground near the church
  > Forty people stayed.
- [ ] It is warm
  > That is no reason in the report.

> [!NOTE]
> Their houses were wet.

Source: P3
`,
	good: `## Why did people sleep in the school? {#why-in-the-school}

- [x] Their houses were wet
  > Forty people stayed.
- [ ] The school was warmer
  > That is no reason in the report.

> [!NOTE]
> Their houses were wet. The school stands on higher ground.

Source: P3
`,
	check: { question },
};

const times = 1.5;
const more = 10;
const wide =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;

const lengthOf = (text: string): number =>
	[...text.normalize('NFC')].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const choices = choicesOf(asked);
	const lengths = (right: boolean) =>
		choices.filter((each) => each.right === right).map(({ text }) => lengthOf(text));
	const shortestRight = Math.min(...lengths(true));
	const longestWrong = Math.max(...lengths(false));
	if (choices.length < 2 || !Number.isFinite(shortestRight) || longestWrong <= 0) return [];
	if (shortestRight < longestWrong * times || shortestRight < longestWrong + more) return [];
	const first = choices.find(({ right }) => right);
	const message =
		'This right option stands out by its length: shorten it (the rest fits into the explanation), or make a wrong one as exact.';
	return first ? [{ span: first.span, message }] : [];
}
