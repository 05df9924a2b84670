import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import type { Answered, Entry } from '../entry.ts';
import { byTwo } from '#lib/base/by-two.ts';
import { inTimeOnce } from '../order.ts';
import { gradeOf } from './grade.ts';
import { remembering, type Memory } from './scheduler.ts';

const DAY_MS = 86_400_000;

/** As much of a question as its card reads. */
export interface Asked {
	readonly id: string;
	readonly kind: string;
	readonly section: string;
	readonly wording: string;
	readonly meaning?: string;
	/** How many points it has, where it is said back. */
	readonly pieces?: number;
}

/** What the log says of one question's memory. Nothing of it is stored. */
export interface Card<Q extends Asked = Asked> {
	readonly question: Q;
	readonly memory: Memory;
	/** When it was first asked, and last (ms since 1970). */
	readonly since: number;
	readonly at: number;
	/** In how many sittings. */
	readonly sittings: number;
	/** The last time it was not right at first. */
	readonly missed: boolean;
	/** … and its learner had been sure. */
	readonly sureAndWrong: boolean;
	/** Which wording was asked last: 0 is the heading, 1 the first of `Also:`. */
	readonly asked: number;
	/** Not before (ms): put off by its learner. Infinity: not any more. */
	readonly asideUntil: number;
}

/**
 * The cards of these questions, by id, folded from one lesson's lines; a question that was never answered has none. Guesses don't
 * count, nor do answers to what the question asked before an edit.
 */
export function cardsOf<Q extends Asked>(
	entries: readonly Entry[],
	questions: readonly Q[],
): ReadonlyMap<string, Card<Q>> {
	const byId = new Map(questions.map((question) => [question.id, question]));
	const cards = new Map<string, Card<Q>>();
	const aside = new Map<string, number>();
	for (const { tries, at, line } of sittingsIn(entries)) {
		if (line) aside.set(line.question, line.until ?? Infinity);
		const question = tries[0] && byId.get(tries[0].question);
		const own = question ? tries.filter((each) => asksTheSame(each, question)) : [];
		const [first] = own;
		const graded = gradeOf(own, question?.pieces);
		if (!question || !first || !graded) continue;
		const before = cards.get(question.id);
		const days = before ? (at - before.at) / DAY_MS : 0;
		cards.set(question.id, {
			question,
			memory: remembering(before?.memory, days, graded.grade),
			since: before?.since ?? at,
			at,
			sittings: (before?.sittings ?? 0) + 1,
			missed: graded.missed,
			sureAndWrong: graded.missed && first.sure === 3,
			asked: first.asked ?? 0,
			asideUntil: 0,
		});
	}
	for (const [id, asideUntil] of aside) {
		const card = cards.get(id);
		if (card) cards.set(id, { ...card, asideUntil });
	}
	return cards;
}

/** The day that a lesson is to be known on (YYYY-MM-DD), by what was said last; undefined without one. */
export function goalOf(entries: readonly Entry[]): string | undefined {
	const last = inTimeOnce(entries).entries.findLast((entry) => entry.type === 'goal');
	return last?.day ?? undefined;
}

/** One sitting's answers to one question, or a line that puts a question aside. */
interface Happened {
	readonly at: number;
	readonly tries: Answered[];
	readonly line?: Extract<Entry, { readonly type: 'aside' }>;
}

/** In time; a sitting stands where its first try was. What two tabs recorded of one try counts once. */
function sittingsIn(given: readonly Entry[]): readonly Happened[] {
	const all: Happened[] = [];
	const { entries, times } = inTimeOnce(given);
	const sittingsOf = byTwo((): Happened[] => []);
	for (const [index, entry] of entries.entries()) {
		const at = times[index] ?? 0;
		if (entry.type === 'aside') all.push({ at, tries: [], line: entry });
		if (entry.type !== 'answered' || entry.policy === 'guess') continue;
		const ofRun = sittingsOf(entry.run, entry.question);
		const known = ofRun.find(({ tries: [first] }) => first && isMeantAlike(first, entry));
		if (!known) {
			const sitting = { at, tries: [entry] };
			ofRun.push(sitting);
			all.push(sitting);
		} else if (known.tries.every((each) => each.try !== entry.try)) {
			known.tries.push(entry);
		}
	}
	return all;
}

const isMeantAlike = (a: Answered, b: Answered): boolean =>
	(a.meaning ?? a.wording) === (b.meaning ?? b.wording);
