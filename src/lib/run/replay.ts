import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import { Course } from './course.ts';
import type { RunEntry, RunEvent } from './events.ts';
import type { RunInput } from './input.ts';

type About = Extract<RunEntry, { readonly question: string }>;
type Answered = Extract<RunEntry, { readonly type: 'answered' }>;

/**
 * The events that bring a fresh actor of this input to where its entries left it (always begins with `start`).
 * Entries of questions that are gone or mean something else now, duplicates, and lines of other types change nothing:
 * such a question is asked again, after those that were answered. A run that had ended stays ended, though by today's rules
 * more of its questions would come back.
 */
export function replay(input: RunInput, entries: readonly RunEntry[]): readonly RunEvent[] {
	const course = new Course(input);
	for (const entry of entries) {
		if ('question' in entry) take(course, entry);
		else if (entry.type === 'finished') course.leaveReturns();
	}
	return course.events;
}

function take(course: Course, entry: About): void {
	const { questions, visits, at } = course.snapshot.context;
	const question = questions.find(({ id }) => id === entry.question);
	if (!question || !asksTheSame(entry, question)) return;
	if (entry.type === 'went') {
		if ((entry.nth ?? 0) > course.snapshot.context.goes) course.goBack(entry.question);
		return;
	}
	if (entry.type === 'answered') {
		answer(course, entry);
	} else if (entry.type === 'skipped') {
		const { skipped } = course.snapshot.context;
		if (course.turnAhead(entry.question) !== entry.turn || skipped.includes(entry.question)) return;
		if (course.reach(entry.question)) course.send({ type: 'skip' });
	} else {
		const visit = visits[at];
		if (visit?.question === question && visit.turn === entry.turn) course.send({ type: 'next' });
	}
}

function answer(course: Course, entry: Answered): void {
	const { attempts } = course.snapshot.context;
	const before = attempts.filter((each) => each.question === entry.question);
	if (entry.try !== before.length + 1 || !course.reach(entry.question)) return;
	course.send({ type: 'retry' });
	while (course.snapshot.context.hints < entry.hints && course.send({ type: 'hint' }));
	course.send({ type: 'respond', response: entry.response });
	course.send({ type: 'check' });
}
