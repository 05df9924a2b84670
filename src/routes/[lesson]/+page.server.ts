import { presentationFor } from '#lib/kinds/presentation.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import { withEvidence } from '#lib/ui/evidence.ts';
import { lessonAt, lessonEntries } from '../lessons.server.ts';
import { refsFor } from '../slices.server.ts';
import { minutesOf } from './asks.server.ts';
import { guessSeed } from './first-seed.ts';
import { slicesOf } from './slices.server.ts';

export const entries = lessonEntries;

/** What the lesson is, how long it takes, what one can do afterwards, and the questions to guess at. */
export async function load({ params }) {
	const lesson = lessonAt(params.lesson);
	const questions = lesson.sections.flatMap((section) => withEvidence(lesson, section));
	const guess = questions.filter(({ id }) => lesson.guess.includes(id));
	const kinds = await loadKinds(guess);
	const seed = guessSeed(lesson.id);
	const step = lesson.sections.map((section) => firstPassOf(section));
	const asked = lesson.sections.reduce(
		(sum, { inText }, i) => sum + inText.length + (step[i]?.check.length ?? 0),
		0,
	);
	return {
		minutes: minutesOf(lesson.sections),
		/** Asked while reading; the others come in the quiz. */
		asked,
		later: questions.length - asked,
		welcome: lesson.welcome,
		source: lesson.source,
		asOf: lesson.asOf,
		goals: lesson.sections.map(({ id, goals }) => ({ id, goals: goals.map(({ text }) => text) })),
		guess: guess.map((question) => ({
			question,
			opened: kinds.get(question.kind)?.open(question, presentationFor(seed, question.id)),
		})),
		index: slicesOf(lesson).indexName,
		refs: refsFor(lesson, lesson.welcome),
	};
}
