import { presentationFor } from '#lib/kinds/presentation.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { guessesIn } from '#lib/ui/guess/guesses.ts';
import { legendOf } from '#lib/ui/legend.ts';
import { withEvidence } from '#lib/ui/evidence.ts';
import { allLessons, lessonAt, sectionAt } from '../../lessons.server.ts';
import { mistakesOf, refsFor } from '../../slices.server.ts';
import { firstSeed } from '../first-seed.ts';

export const entries = () =>
	allLessons.flatMap(({ id, sections }) =>
		sections.map((section) => ({ lesson: id, section: section.id })),
	);

/** A section with what its prose points at, and its questions as they are first dealt. */
export async function load({ params }) {
	const lesson = lessonAt(params.lesson);
	const section = sectionAt(lesson, params.section);
	const { questions: _, evidence, ...rest } = section;
	const questions = withEvidence(lesson, section);
	const refs = refsFor(lesson, section.blocks);
	const kinds = await loadKinds(questions);
	const seed = firstSeed(lesson.id, section.id);
	const at = lesson.sections.indexOf(section);
	const neighbour = (step: number) => {
		const other = lesson.sections[at + step];
		return other && { id: other.id, title: other.title };
	};
	return {
		section: rest,
		asked: questions.map((question) => ({
			question,
			opened: kinds.get(question.kind)?.open(question, presentationFor(seed, question.id)),
			answer: kinds.get(question.kind)?.answer(question) ?? [],
		})),
		guesses: guessesIn(section.blocks, questions),
		mistakes: mistakesOf(lesson, section),
		refs,
		legend: legendOf(refs, Object.values(evidence)),
		previous: neighbour(-1),
		next: neighbour(1),
	};
}
