import {
	asideLine,
	calibration,
	cardsOf,
	goalLine,
	goalOf,
	plan,
	SITTING,
	type Card,
	type Step,
} from '#lib/memory/cards/index.ts';
import { readLines } from '#lib/memory/index.ts';
import { device } from '../device.ts';
import { fetchIndex } from '../quiz/plan.ts';
import type { Where } from '../quiz/spec.ts';
import type { Stub } from '../slices.ts';

/** A lesson as a page of reviews is sent with it. */
export interface Reviewed extends Where {
	readonly title: string;
	readonly lang: string;
	readonly sourceHref: string;
	readonly sections: readonly {
		readonly id: string;
		readonly title: string;
		readonly href: string;
	}[];
}

export type StubCard = Card<Stub>;

/** What one lesson has to review, the most urgent first. */
export interface Queue<L extends Where = Reviewed> {
	readonly lesson: L;
	readonly cards: readonly StubCard[];
	/** As many as one sitting has. */
	readonly now: readonly StubCard[];
	readonly later: readonly StubCard[];
	/** After today, within a week. */
	readonly week: readonly StubCard[];
	/** Ids of those that were put away for good. */
	readonly away: readonly string[];
	/** The day that it is to be known on (YYYY-MM-DD), and how many days are left; 0 is that day. */
	readonly goal: { readonly day: string; readonly left: number } | undefined;
	readonly steps: readonly Step[];
	/** Nothing was answered for this many days. */
	readonly absent: number;
}

const DAY_MS = 86_400_000;

/** What these lessons have to review at a moment (ms), by the device's own days. A lesson that can't be had now is left out. */
export async function queuesOf<L extends Where>(
	lessons: readonly L[],
	now: number,
): Promise<Queue<L>[]> {
	const found = await Promise.allSettled(lessons.map((lesson) => queueOf(lesson, now)));
	const queues = found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
	if (queues.length === 0 && lessons.length > 0) throw new Error('No lesson could be loaded.');
	return queues;
}

async function queueOf<L extends Where>(lesson: L, now: number): Promise<Queue<L>> {
	const entries = await linesOf(lesson.lesson);
	// What nothing was done in needs no list of its questions.
	const stubs = entries.length > 0 ? (await fetchIndex(lesson)).stubs : [];
	const cards = [...cardsOf(entries, stubs).values()];
	const day = goalOf(entries);
	const today = startOfDay(now);
	const goal = day === undefined ? undefined : startOf(day);
	const { days } = plan(cards, { today, ...(goal !== undefined && { goal }) });
	const [due = [], ...coming] = days;
	const last = Math.max(0, ...cards.map(({ at }) => at));
	return {
		...{ lesson, cards, now: due.slice(0, SITTING), later: due.slice(SITTING) },
		week: coming.slice(0, 6).flat(),
		away: cards.flatMap(({ asideUntil, question }) =>
			asideUntil === Infinity ? [question.id] : [],
		),
		goal:
			day === undefined || goal === undefined
				? undefined
				: { day, left: Math.round((goal - today) / DAY_MS) },
		steps: calibration(entries),
		absent: cards.length > 0 ? Math.floor((today - last) / DAY_MS) : 0,
	};
}

const linesOf = async (lesson: string) =>
	readLines(await (await device.open()).read(lesson), lesson);

/** Sets the day that a lesson is to be known on; null for none. */
export async function setGoal(lesson: string, day: string | null): Promise<void> {
	const store = await device.open();
	await store.append([goalLine(lesson, day, stampOf(store.device))]);
}

/** Puts questions off until tomorrow, away for good, or brings them back. */
export async function putAside(
	lesson: string,
	questions: readonly string[],
	until: 'tomorrow' | 'never' | 'now',
): Promise<void> {
	const store = await device.open();
	const at = { tomorrow: startOfDay(Date.now(), 1), never: null, now: 0 }[until];
	await store.append(
		questions.map((question) => asideLine(lesson, question, at, stampOf(store.device))),
	);
}

const stampOf = (name: string) => ({ id: device.newId(), at: Date.now(), device: name });

/** Where a day begins by this device's clock, so many days after that of a moment (ms). */
function startOfDay(at: number, later = 0): number {
	const date = new Date(at);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() + later).getTime();
}

/** Where the day YYYY-MM-DD begins here; undefined where it is none. */
function startOf(day: string): number | undefined {
	const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
	const at = new Date(year, month - 1, date).getTime();
	return Number.isNaN(at) ? undefined : at;
}

/** A day as YYYY-MM-DD, so many days from a moment (ms). */
export function dayFrom(at: number, later: number): string {
	const date = new Date(startOfDay(at, later));
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How long so many questions take, in whole minutes: half a minute each, with its explanation. */
export const minutesFor = (count: number): number => Math.max(1, Math.round(count / 2));
