import type { Progress } from '#lib/memory/index.ts';
import { planRun } from '#lib/run/index.ts';
import { device } from '../device.ts';
import { sliceAddress, type Index } from '../slices.ts';
import { fetchJson, Supply } from '../supply.ts';
import type { SessionSpec } from '../session-spec.ts';
import type { Where } from './spec.ts';
import type { Choices } from './usual.ts';

const indexes = new Map<string, Promise<Index>>();

/** All questions of a lesson by their stubs; fetched once. */
export function fetchIndex({ lessonHref, index }: Where): Promise<Index> {
	const known = indexes.get(index) ?? fetchJson<Index>(sliceAddress(lessonHref, index));
	indexes.set(index, known);
	known.catch(() => indexes.delete(index));
	return known;
}

/** A new quiz of this device, planned from what it has answered; it stands in the log once it has begun. */
export async function planned(where: Where, choices: Choices): Promise<SessionSpec> {
	const { lesson } = where;
	const { stubs } = await fetchIndex(where);
	const { history } = await device.progress(lesson, stubs);
	const seed = device.newId();
	const { policy, which, ...how } = choices;
	const wanted = stubs.filter(({ id }) => isAsked(which, history.get(id)));
	const chosen = planRun({ questions: wanted, history, seed, ...how });
	// Nothing may be left of what was chosen before: then any are asked.
	const asked = chosen.length > 0 ? chosen : planRun({ questions: stubs, history, seed, ...how });
	const spec = specOf(where, new Supply(where.lessonHref, asked));
	// An earlier quiz may have had the same questions: it is not gone on with.
	return { ...spec, fresh: { policy, seed }, anew: true };
}

type Past = Progress['history'] extends ReadonlyMap<string, infer P> ? P : never;

/** Whether a question of this past is among those that were chosen. What was said back is never missed. */
function isAsked(which: Choices['which'], past: Past | undefined): boolean {
	if (which === 'new') return past === undefined;
	return which === undefined || (past?.lastFirstScore ?? 1) < 1;
}

/** How many questions of a lesson, or of one section, there are to choose from. */
export async function countsOf(
	where: Where,
	section: string | undefined,
): Promise<Readonly<Record<'missed' | 'new', number>>> {
	const [{ stubs }, { history }] = await Promise.all([
		fetchIndex(where),
		device.progress(where.lesson),
	]);
	const own = stubs.filter((stub) => section === undefined || stub.section === section);
	const count = (which: Choices['which']) =>
		own.filter(({ id }) => isAsked(which, history.get(id))).length;
	return { missed: count('missed'), new: count('new') };
}

/** A quiz that this device has begun, by its run; nothing where it has none. `gone`: how many of its questions are no more. */
export async function remembered(
	where: Where,
	run: string,
): Promise<{ readonly spec: SessionSpec; readonly gone: number } | undefined> {
	const [{ stubs }, started] = await Promise.all([
		fetchIndex(where),
		device.run(where.lesson, run),
	]);
	if (!started) return undefined;
	const asked = started.questions.flatMap((id) => stubs.filter((stub) => stub.id === id));
	const spec = specOf(where, new Supply(where.lessonHref, asked));
	return {
		spec: { ...spec, fresh: started.input, run },
		gone: started.questions.length - asked.length,
	};
}

const specOf = ({ lesson }: Where, supply: Supply) =>
	({
		lesson,
		place: 'quiz',
		questions: supply.questions.map((question) => ({ question })),
		supply,
	}) as const;
