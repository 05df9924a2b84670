import { transition } from 'xstate';
import { expect } from 'vitest';
import { draftOf, takeUp } from './draft.ts';
import { at, journey, stateOf, type Journey, type Step } from './journey.ts';
import { runMachine } from './machine.ts';
import { replay } from './replay.ts';
import { result } from './result.ts';
import { current, markOf, type RunSnapshot } from './show.ts';

/** What holds on every path, by the sentence that promises it: checked on all paths and on random ones. */
export const invariants: Readonly<Record<string, (journey: Journey) => void>> = {
	'no path ends a run without every question’s right answer and explanation shown, except those skipped':
		everythingIsShown,
	'a test shows no mark before its end, and guesses are never scored': nothingIsShownEarly,
	'within one presentation a score never changes after it was explained': scoresStay,
	'within one presentation no response is marked twice': nothingIsMarkedTwice,
	'a question’s first-try score is set once in a run; in a test the answer that stood last counts':
		firstScoresStay,
	'going back in a test shows what was given there, and tells and records nothing': goingBackIsFree,
	'in a test what was given stands there whenever its question does': givenStands,
	'only a test can be gone back in, and only to what was passed': onlyTestsGoBack,
	'“not ready” is never recorded as an attempt': onlyReadyIsRecorded,
	'what is said back is never scored, returns to nobody, and is in no sum of a result':
		nothingSaidIsScored,
	'what is said back keeps its words; before its points were shown nothing is recorded, but in a test':
		wordsAreKept,
	'the same seed gives the same order, and returns leave each question its number': orderIsGiven,
	'replaying the entries, and taking up the draft, gives the same state': replayGivesTheSame,
	'an ended run has told one first try or one skip for each question, and its end once':
		allIsAnnounced,
	'what was not right at its first try comes back after three others or as many as remain, as often as allowed':
		returnsAreApart,
	'only what was passed over at its first turn counts as skipped': onlyFirstTurnsAreSkipped,
};

function everythingIsShown({ steps, last, input }: Journey): void {
	if (last.status !== 'done' || input.policy === 'guess') return;
	const explained = steps
		.map(({ after }) => at(after))
		.filter(({ phase }) => phase === 'explained');
	for (const { question, skipped, last: attempt } of result(last).rows) {
		if (skipped) continue;
		// A test's result page shows all at once, each beside what was given.
		if (input.policy === 'test')
			expect(question.points > 0 ? attempt?.mark : attempt, question.id).toBeDefined();
		else expect(explained.map(({ question: id }) => id)).toContain(question.id);
	}
}

function nothingIsShownEarly({ steps, input }: Journey): void {
	if (input.policy !== 'test' && input.policy !== 'guess') return;
	for (const { after } of steps) {
		expect(markOf(after)).toBeUndefined();
		expect(['hinted', 'retrying', 'explained']).not.toContain(at(after).phase);
		if (input.policy !== 'guess') continue;
		expect(result(after)).toMatchObject({ points: 0, outOf: 0, goals: [], mistakes: [] });
		expect(after.context.attempts.filter(({ mark }) => mark)).toEqual([]);
	}
}

function scoresStay({ steps }: Journey): void {
	for (const { before, after } of steps) {
		const [from, to] = [at(before), at(after)];
		if (from.phase !== 'explained' || from.presentation !== to.presentation) continue;
		expect(after.context.attempts).toBe(before.context.attempts);
	}
}

function nothingIsMarkedTwice({ steps }: Journey): void {
	const seen = new Set<string>();
	for (const { before, marked } of steps) {
		for (const response of marked) {
			const once = `${at(before).presentation} ${response}`;
			expect(seen).not.toContain(once);
			seen.add(once);
		}
	}
}

function firstScoresStay({ steps, last }: Journey): void {
	const first = new Map<string, unknown>();
	if (last.context.input.policy === 'test') {
		for (const { question, first: counting } of result(last).rows)
			expect(counting).toBe(
				last.context.attempts.findLast((each) => each.question === question.id),
			);
		return;
	}
	for (const { after } of steps) {
		for (const { question, first: attempt } of result(after).rows) {
			if (first.has(question.id)) expect(attempt).toBe(first.get(question.id));
			if (attempt) first.set(question.id, attempt);
		}
	}
}

/** A step that only went elsewhere in a test. */
const isGoing = ({ before, after }: Pick<Step, 'before' | 'after'>): boolean =>
	after.context.goes > before.context.goes;

function goingBackIsFree({ steps }: Journey): void {
	for (const step of steps.filter(isGoing)) {
		const { before, after, emitted, marked } = step;
		const there = after.context.attempts.findLast(
			({ question }) => question === current(after)?.question.id,
		);
		expect(after.context.response).toBe(there?.response);
		expect(after.context.attempts).toBe(before.context.attempts);
		expect(after.context.skipped).toBe(before.context.skipped);
		expect(marked).toEqual([]);
		expect(emitted.map(({ type }) => type)).toEqual(['went']);
		expect(at(after).phase).toBe('asking');
	}
}

function givenStands({ steps, input }: Journey): void {
	if (input.policy !== 'test') return;
	for (const { before, after } of steps) {
		if (at(before).presentation === at(after).presentation) continue;
		const id = current(after)?.question.id;
		const given = after.context.attempts.findLast(({ question }) => question === id);
		expect(after.context.response).toBe(given?.response);
	}
}

function onlyTestsGoBack({ steps, input }: Journey): void {
	if (input.policy !== 'test') expect(steps.some(isGoing)).toBe(false);
	for (const { before, after } of steps.filter(isGoing)) {
		const { visits, at: place, attempts, skipped } = after.context;
		const done = new Set([...attempts.map(({ question }) => question), ...skipped]);
		const open = visits.findIndex(({ question }) => !done.has(question.id));
		expect(place).toBeLessThanOrEqual(open);
		expect(place).not.toBe(before.context.at);
	}
}

function onlyReadyIsRecorded({ last, steps, input }: Journey): void {
	for (const { question: id, response } of last.context.attempts) {
		const question = input.questions.find((each) => each.id === id);
		const kind = question && input.kinds.get(question.kind);
		expect(kind && kind.ready(question, response)).toBeUndefined();
	}
	const checks = steps.filter(
		(step) => step.event.type === 'check' && !leadsOn(step.before) && !isGoing(step),
	);
	expect(last.context.attempts).toHaveLength(checks.length);
}

const isSaid = (question: { readonly kind: string } | undefined): boolean =>
	question?.kind === 'recall';

/** Whether Check shows the points of what was said, instead of ending there. */
function leadsOn(before: RunSnapshot): boolean {
	const { input, response } = before.context;
	const silent = input.policy === 'test' || input.policy === 'guess';
	return isSaid(current(before)?.question) && !silent && field(response, 'had') === undefined;
}

const field = (of: unknown, name: string): unknown =>
	typeof of === 'object' && of !== null ? new Map(Object.entries(of)).get(name) : undefined;

function nothingSaidIsScored({ steps, last, input }: Journey): void {
	const said = new Set(input.questions.filter(isSaid).map(({ id }) => id));
	for (const { question, mark } of last.context.attempts)
		if (said.has(question)) expect(mark).toBeUndefined();
	for (const { visits } of steps.map(({ after }) => after.context))
		expect(visits.filter(({ question, turn }) => turn > 0 && isSaid(question))).toEqual([]);
	const { rows: _, ...sums } = result(last);
	const kept = last.context.questions.filter((each) => !isSaid(each));
	const without = { ...last, context: { ...last.context, questions: kept } };
	const { rows: __, ...others } = result(without);
	expect(sums).toEqual(others);
}

function wordsAreKept({ steps, last, input }: Journey): void {
	const text = (response: unknown) => field(response, 'text');
	for (const { event, before, after } of steps) {
		if (event.type !== 'check' || !leadsOn(before)) continue;
		expect(after.context.attempts).toBe(before.context.attempts);
		expect(after.context.response).toEqual({ text: text(before.context.response), had: [] });
	}
	const silent = input.policy === 'test' || input.policy === 'guess';
	const said = last.context.attempts.filter(({ question: id }) =>
		isSaid(input.questions.find((each) => each.id === id)),
	);
	for (const { response } of said) {
		expect(text(response)).toMatch(/\S/);
		if (!silent) expect(response).toHaveProperty('had');
	}
}

function orderIsGiven({ input, steps }: Journey): void {
	const events = steps.map(({ event }) => event);
	const twin = journey(input, events);
	const ids = input.questions.map(({ id }) => id);
	expect(twin.steps).toHaveLength(steps.length);
	for (const [index, { after }] of steps.entries()) {
		const again = twin.steps[index]?.after ?? after;
		const shown = current(after);
		// Compared as text: states are large and many.
		expect(JSON.stringify([stateOf(again), current(again)?.opened])).toBe(
			JSON.stringify([stateOf(after), shown?.opened]),
		);
		if (shown) expect(shown.number).toBe(ids.indexOf(shown.question.id) + 1);
	}
}

function replayGivesTheSame({ input, emitted, last }: Journey): void {
	const reached = resumed(last);
	const draft: unknown = JSON.parse(JSON.stringify(draftOf(reached) ?? null));
	const events = replay(input, emitted);
	const again = journey(input, events);
	const whole = journey(input, [...events, ...takeUp(again.last, draft)]);
	expect(stateOf(whole.last)).toEqual(stateOf(reached));
}

/** After a reload nothing is paused. */
function resumed(snapshot: RunSnapshot): RunSnapshot {
	if (!snapshot.can({ type: 'resume' })) return snapshot;
	return transition(runMachine, snapshot, { type: 'resume' })[0];
}

function allIsAnnounced({ emitted, last, input }: Journey): void {
	const ends = emitted.filter(({ type }) => type === 'finished');
	expect(ends).toHaveLength(last.status === 'done' ? 1 : 0);
	if (last.status !== 'done') return;
	const announced = emitted.flatMap((each) => {
		const first =
			each.type === 'answered' ? each.try === 1 : each.type === 'skipped' && each.turn === 0;
		return first && 'question' in each ? [each.question] : [];
	});
	// What was passed over in a test can still be answered: that is told too.
	const told = input.policy === 'test' ? [...new Set(announced)] : announced;
	expect(told.toSorted()).toEqual(input.questions.map(({ id }) => id).toSorted());
}

function returnsAreApart({ steps, input }: Journey): void {
	for (const { event, before, after } of steps) {
		if (event.type !== 'check' || leadsOn(before)) continue;
		const { visits, at: place, attempts } = after.context;
		const visit = visits[place];
		if (!visit || at(after).phase === 'hinted') continue;
		const feedback = input.policy === 'study' || input.policy === 'review';
		const [first] = attempts.filter(
			(each) => each.question === visit.question.id && each.turn === visit.turn,
		);
		const missed = first?.mark !== undefined && first.mark.score < 1;
		const back = feedback && missed && visit.turn < (input.returns ?? 2);
		const ahead = visits.slice(place + 1);
		const remaining = before.context.visits.length - place - 1;
		const where = ahead.findIndex((each) => each.question === visit.question);
		expect(where).toBe(back ? Math.min(3, remaining) : -1);
	}
}

function onlyFirstTurnsAreSkipped({ steps, last }: Journey): void {
	const passed = steps.flatMap((step) => {
		const shown = current(step.before);
		return step.event.type === 'skip' && shown?.turn === 0 && !isGoing(step)
			? [shown.question.id]
			: [];
	});
	const answered = new Set(last.context.attempts.map(({ question }) => question));
	expect(last.context.skipped).toEqual(passed.filter((id) => !answered.has(id)));
	expect(new Set(passed).size).toBe(passed.length);
	if (last.context.input.policy !== 'test')
		expect(passed.filter((id) => answered.has(id))).toEqual([]);
}
