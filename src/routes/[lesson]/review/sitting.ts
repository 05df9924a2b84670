import type { Question } from '#lib/kinds/kind.ts';
import { cardsOf, nextWording, sittingOf } from '#lib/memory/cards/index.ts';
import { readLines } from '#lib/memory/index.ts';
import { device } from '../device.ts';
import { fetchIndex } from '../quiz/plan.ts';
import type { Noted, SessionSpec } from '../session-spec.ts';
import { Supply } from '../supply.ts';
import type { Reviewed, StubCard } from './queue.ts';

/** A new sitting over what is due, the most urgent first. */
export function newSitting(lesson: Reviewed, due: readonly StubCard[]): SessionSpec {
	const seed = device.newId();
	const chosen = sittingOf(due, seed);
	const last = new Map(chosen.map(({ question, asked }) => [question.id, asked]));
	const supply = new Supply(
		lesson.lessonHref,
		chosen.map(({ question }) => question),
	);
	return { ...specOf(lesson, supply, last), fresh: { policy: 'review', seed }, anew: true };
}

/** A sitting that this device has begun, by its run; nothing where it has none. */
export async function rememberedSitting(
	lesson: Reviewed,
	run: string,
): Promise<SessionSpec | undefined> {
	const [{ stubs }, started] = await Promise.all([
		fetchIndex(lesson),
		device.run(lesson.lesson, run),
	]);
	if (!started || started.input.policy !== 'review') return undefined;
	const asked = started.questions.flatMap((id) => stubs.filter((stub) => stub.id === id));
	// As it stood before: each question keeps the words that it was asked in.
	const lines = readLines(await (await device.open()).read(lesson.lesson));
	const before = lines.filter((line) => !('run' in line) || line.run !== run);
	const cards = cardsOf(before, asked);
	const last = new Map([...cards.values()].map(({ question, asked: at }) => [question.id, at]));
	const supply = new Supply(lesson.lessonHref, asked);
	return { ...specOf(lesson, supply, last), fresh: started.input, run };
}

/** `last`: the wording that each question was asked in last. */
function specOf({ lesson }: Reviewed, supply: Supply, last: ReadonlyMap<string, number>) {
	const questions = supply.questions.map((question) =>
		inOtherWords(question, last.get(question.id)),
	);
	const byId = new Map(questions.map((question) => [question.id, question]));
	return {
		lesson,
		place: 'review',
		questions: questions.map((question) => ({ question })),
		supply,
		noted: (id: string): Noted => {
			const asked = nextWording(last.get(id), byId.get(id)?.also.length ?? 0);
			return asked > 0 ? { asked } : {};
		},
	} as const;
}

/** The question as it is asked this time; what it is called is read where it is asked for, since it may be fetched later. */
const inOtherWords = (question: Question, last: number | undefined): Question =>
	new Proxy(question, {
		get(of, key): unknown {
			if (key !== 'title') return Reflect.get(of, key);
			return of.also[nextWording(last, of.also.length) - 1] ?? of.title;
		},
	});
