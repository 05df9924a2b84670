import { presentationFor } from '#lib/kinds/presentation.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { earlyStates } from '#lib/ui/early/states.ts';
import { guessesIn } from '#lib/ui/guess/guesses.ts';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import { legendOf } from '#lib/ui/legend.ts';
import { withEvidence } from '#lib/ui/evidence.ts';
import { allLessons, lessonAt, sectionAt } from '../../lessons.server.ts';
import { mistakesOf, refsFor } from '../../slices.server.ts';
import { firstSeed } from '../first-seed.ts';
import { slicesOf } from '../slices.server.ts';
import { guessSpec } from './guess-spec.ts';
import { textSpec } from './specs.ts';

export const entries = () =>
	allLessons.flatMap(({ id, sections }) =>
		sections.map((section) => ({ lesson: id, section: section.id })),
	);

/** A section with what its prose points at, and its questions as they are first dealt. */
export async function load({ params }) {
	const lesson = lessonAt(params.lesson);
	const section = sectionAt(lesson, params.section);
	const { questions: _, seconds: __, evidence, ...rest } = section;
	const questions = withEvidence(lesson, section);
	const refs = refsFor(lesson, section.blocks);
	const kinds = await loadKinds(questions);
	const seed = firstSeed(lesson.id, section.id);
	const at = lesson.sections.indexOf(section);
	const neighbour = (step: number) => {
		const other = lesson.sections[at + step];
		return other && { id: other.id, title: other.title };
	};
	const asked = questions.map((question) => ({
		question,
		opened: kinds.get(question.kind)?.open(question, presentationFor(seed, question.id)),
		answer: kinds.get(question.kind)?.answer(question) ?? [],
	}));
	const inText = section.inText.flatMap((id) => asked.filter(({ question }) => question.id === id));
	const guesses = guessesIn(section.blocks, questions);
	const first = firstPassOf(section);
	const among = (some: readonly { readonly id: string }[]) =>
		asked.filter(({ question }) => some.some(({ id }) => id === question.id));
	const check = among(first.check);
	const place = { lesson: lesson.id, section: section.id };
	const early = async () => {
		const [first] = inText;
		if (!first) return undefined;
		const isGuess = guesses.includes(first.question.id);
		const spec = (isGuess ? guessSpec : textSpec)({ ...place, asked: first });
		return earlyStates(first.question, spec.fresh, 'kept' in spec ? spec.kept : undefined);
	};
	const { stubs } = slicesOf(lesson).index;
	return {
		section: rest,
		inText,
		early: await early(),
		first: check[0],
		stubs: check.slice(1).flatMap(({ question }) => stubs.filter(({ id }) => id === question.id)),
		sayBack: stubs.find(({ id }) => id === first.sayBack?.id),
		/** How many questions come in the quiz and in reviews alone. */
		later: first.later.length + guesses.length,
		// On paper and without script there is no quiz: all stand there.
		onPaper: asked.filter((each) => !inText.includes(each)),
		guesses,
		mistakes: mistakesOf(lesson, section),
		asked: questions.map(({ id, kind, source }) => ({ id, kind, source })),
		refs,
		legend: legendOf(refs, Object.values(evidence)),
		previous: neighbour(-1),
		next: neighbour(1),
	};
}
