import { presentationFor } from '#lib/kinds/presentation.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { planRun } from '#lib/run/index.ts';
import { earlyStates } from '#lib/ui/early/states.ts';
import { withEvidence } from '#lib/ui/evidence.ts';
import { lessonAt, lessonEntries } from '../../lessons.server.ts';
import { quizSeed } from '../first-seed.ts';
import { slicesOf } from '../slices.server.ts';
import { usual } from './usual.ts';

export const entries = lessonEntries;

/** The quiz that is asked at once: a dozen questions, of which the first is sent whole. */
export async function load({ params }) {
	const lesson = lessonAt(params.lesson);
	const { index, indexName } = slicesOf(lesson);
	const questions = lesson.sections.flatMap((section) => withEvidence(lesson, section));
	const kinds = await loadKinds(questions);
	const seed = quizSeed(lesson.id);
	const { count, mixed } = usual;
	const planned = planRun({ questions, history: new Map(), count, mixed, seed });
	const dealt = planned.map((question) => ({
		question,
		opened: kinds.get(question.kind)?.open(question, presentationFor(seed, question.id)),
	}));
	// What works before any script comes first, where there is such a question.
	const first =
		dealt.find(({ question, opened }) => kinds.get(question.kind)?.ticks(opened).length) ??
		dealt[0];
	const rest = dealt.filter((each) => each !== first);
	return {
		first: first && {
			...first,
			answer: kinds.get(first.question.kind)?.answer(first.question) ?? [],
		},
		early: first && (await earlyStates(first.question, { policy: usual.policy, seed })),
		stubs: rest.flatMap(({ question }) => index.stubs.filter(({ id }) => id === question.id)),
		index: indexName,
		count: questions.length,
	};
}
