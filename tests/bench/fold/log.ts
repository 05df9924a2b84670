import { idFrom } from '#lib/base/random-id.ts';
import { seeded, shuffled, type Random } from '#lib/base/seeded.ts';
import { lineOf, readLine, type Entry, type Happening, type RunFacts } from '#lib/memory/index.ts';
import type { Stub } from '../../../src/routes/[lesson]/slices.ts';

/** As much of a lesson as its log and its fold are made from: plain data. */
export interface BenchLesson {
	readonly id: string;
	readonly sections: readonly { readonly id: string; readonly questions: readonly Stub[] }[];
}

export const questionsOf = ({ sections }: BenchLesson): readonly Stub[] =>
	sections.flatMap(({ questions }) => questions);

const DAY_MS = 86_400_000;
/** Over so many days. */
const DAYS = 730;
/** The day that every log ends on: 2026-11-30. */
export const END = Date.UTC(2026, 10, 30);

/** What is done in one go, and how often beside the others. */
const doings = [
	{ place: 'section', policy: 'study', often: 0.25, questions: 6 },
	{ place: 'quiz', policy: 'study', often: 0.25, questions: 12 },
	{ place: 'quiz', policy: 'test', often: 0.1, questions: 24 },
	{ place: 'review', policy: 'review', often: 0.4, questions: 10 },
] as const;

/**
 * A log of so many lines as two years with some lessons leave it: sections read, their checks, quizzes, tests, reviews; on a phone,
 * and on another device whose lines were brought in every few weeks. The same seed gives the same log.
 */
export function logOf(lessons: readonly BenchLesson[], count: number, seed: string): Entry[] {
	const random = seeded(`${seed}/fold`);
	const lines: Entry[] = [];
	const other: Entry[] = [];
	// One doing is so many lines, give or take.
	const pace = (DAYS * DAY_MS * 25) / count;
	for (let at = END - DAYS * DAY_MS; lines.length < count; at += random() * 2 * pace) {
		const lesson = lessons[Math.floor(random() * lessons.length)];
		if (!lesson) break;
		const isOther = random() < 0.15;
		const done = doingOf(lesson, { at, device: isOther ? 'other' : 'own' }, random);
		(isOther ? other : lines).push(...done);
		// Once the clock stood a day back for a while.
		if (lines.length > count / 2 && lines.length < count / 2 + 30) at -= DAY_MS;
		if (random() < 0.005) lines.push(...other.splice(0));
	}
	return lines.slice(0, count);
}

interface Began {
	readonly at: number;
	readonly device: string;
}

/** The lines of one doing: a section is read, or some questions are answered. */
function doingOf(lesson: BenchLesson, { at, device }: Began, random: Random): Entry[] {
	let now = at;
	const stamp = () => ({
		id: newId(random),
		at: Math.round((now += 5000 + random() * 30_000)),
		device,
	});
	const which = random();
	let sum = 0;
	const doing = doings.find(({ often }) => which < (sum += often)) ?? doings[0];
	const section = lesson.sections[Math.floor(random() * lesson.sections.length)];
	const { place, policy } = doing;
	const all = place === 'section' ? (section?.questions ?? []) : questionsOf(lesson);
	const asked = place === 'section' ? all : shuffled(all, random).slice(0, doing.questions);
	const id = newId(random);
	const facts: RunFacts = { lesson: lesson.id, run: id, seed: id, policy };
	const begun: Happening = { type: 'started', place, questions: asked.map((each) => each.id) };
	const happened = [begun, ...asked.flatMap((each) => answersTo(each, policy, random))];
	// One in ten is left open.
	if (random() < 0.9) happened.push({ type: 'finished' });
	const lines = happened.map((each) => lineOf(each, facts, stamp()));
	return place === 'section' && section
		? [readLine(lesson.id, section.id, stamp()), ...lines]
		: lines;
}

/** Three in four are right at first; of the rest most are tried again. */
function answersTo(
	{ id, wording, meaning }: Stub,
	policy: RunFacts['policy'],
	random: Random,
): Happening[] {
	const about = { question: id, wording, meaning, turn: 0 };
	const answer = (nth: number, score: number): Happening => ({
		...{ type: 'answered', ...about, try: nth, hints: 0, response: { chosen: String(score) } },
		mark: { score, parts: score === 1 ? [right('1')] : [wrong('0'), right('1')] },
	});
	const happened =
		random() < 0.75 ? [answer(1, 1)] : [answer(1, 0), answer(2, Math.round(random()))];
	return policy === 'test' ? happened : [...happened, { type: 'moved', ...about }];
}

const right = (id: string) => ({ id, sign: 'right' }) as const;
const wrong = (id: string) => ({ id, sign: 'wrong', mistake: 'mixed-up' }) as const;

const newId = (random: Random): string =>
	idFrom(Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)));
