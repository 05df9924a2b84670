import type { LocatedLesson, Place } from '#lib/notation/index.ts';
import type { RuleFinding, Warning } from '../rule.ts';

/**
 * Paragraphs and captions of the article: a headline only repeats them, and what was added from elsewhere (X) need not be asked. A lesson without any question is
 * still being written, and nothing is said.
 */
export const untestedParagraph: Warning = {
	name: 'untested-paragraph',
	severity: 'warning',
	message: 'No question rests on this paragraph of the article.',
	why: 'What is never asked is hardly remembered, and a lesson that leaves paragraphs out tells its learners without words that they do not matter. Ask for it, or let a question cite it that it supports.',
	file: 'source.md',
	bad: `## P5

- reporter: Two bridges are closed.
`,
	good: `## X5

Two bridges had been rebuilt in the year before.

Publisher: The road office
Date: 2023
`,
	check: { lesson },
};

function lesson({
	lesson: { paragraphs },
	questions,
	cited,
	paragraphAt,
}: LocatedLesson): (RuleFinding & Place)[] {
	if (questions.length === 0) return [];
	return paragraphs.flatMap(({ id, outside }) => {
		const place = paragraphAt.get(id);
		if (outside || id === 'H' || cited.has(id) || !place) return [];
		const message = `No question rests on ${id}: ask about it, or add it to the "Source:" of a question that it supports.`;
		return [{ ...place, message }];
	});
}
