import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));
const name = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** As a lesson is called in a log: by its address, or by the name under which a sent one is kept. */
export const lessonName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));

/** As many questions as a session or a lesson has at most. */
const mostQuestions = 1000;
/** Bytes of an answer: the largest is a long list put in order. */
const mostOfResponse = 20_000;

const day = v.pipe(v.string(), v.isoDate());

const line = {
	v: v.literal(1),
	id: name(400),
	/** Until the end of the time that a date can be. */
	at: whole(8.64e15),
	device: name(100),
	lesson: lessonName,
};
const ofRun = {
	...line,
	run: name(200),
	seed: v.pipe(v.string(), v.maxLength(100)),
	policy: v.picklist(['study', 'test', 'guess', 'review', 'room']),
};
const ofQuestion = {
	...ofRun,
	question: id,
	wording: name(100),
	meaning: v.optional(name(100)),
	turn: whole(mostQuestions * 10),
};

const mark = v.pipe(
	v.strictObject({
		score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
		parts: v.pipe(
			v.array(
				v.strictObject({
					id: name(100),
					sign: v.picklist(['right', 'wrong', 'missed']),
					mistake: v.optional(id),
					expected: v.optional(v.pipe(v.string(), v.maxLength(1000))),
				}),
			),
			v.maxLength(500),
		),
	}),
	v.check(({ score, parts }) => score < 1 || parts.every(({ sign }) => sign === 'right')),
);

/** Every kind of line as strictly as the log's own pen writes it (`memory/entry.ts` reads more generously, for versions to come). */
const anyLine = v.variant('type', [
	v.strictObject({
		...ofRun,
		type: v.literal('started'),
		questions: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostQuestions)),
		place: v.picklist(['quiz', 'section', 'text', 'guess', 'review', 'room']),
		returns: v.optional(whole(100)),
	}),
	v.strictObject({
		...ofQuestion,
		type: v.literal('answered'),
		try: v.pipe(whole(1000), v.minValue(1)),
		hints: whole(100),
		response: v.pipe(
			v.unknown(),
			v.check((response) => JSON.stringify(response ?? null).length <= mostOfResponse),
		),
		mark: v.optional(mark),
		sure: v.optional(v.picklist([1, 2, 3])),
		asked: v.optional(whole(100)),
	}),
	v.strictObject({ ...ofQuestion, type: v.picklist(['skipped', 'moved']) }),
	v.strictObject({ ...ofRun, type: v.literal('finished') }),
	v.strictObject({ ...line, type: v.literal('read'), section: id }),
	v.strictObject({
		...line,
		type: v.literal('aside'),
		question: id,
		until: v.nullable(whole(8.64e15)),
	}),
	v.strictObject({ ...line, type: v.literal('goal'), day: v.nullable(day) }),
]);

export type TakenLine = v.InferOutput<typeof anyLine>;
type Run = Extract<TakenLine, { readonly type: 'started' }>;

/** The lines that a session or this site can have made, and the places (from 1) of those that neither can. */
export function takeLines(
	given: readonly unknown[],
	lesson: string,
): { readonly entries: readonly TakenLine[]; readonly refused: readonly number[] } {
	const entries: TakenLine[] = [];
	const refused: number[] = [];
	const ids = new Set<string>();
	const runs = new Map<string, Run>();
	given.forEach((each, index) => {
		const read = v.safeParse(anyLine, each);
		if (!read.success || ids.has(read.output.id) || !fits(read.output, lesson, runs)) {
			refused.push(index + 1);
			return;
		}
		ids.add(read.output.id);
		if (read.output.type === 'started') runs.set(read.output.run, read.output);
		entries.push(read.output);
	});
	return { entries, refused };
}

/** Whether a line goes with the lesson, with the run that was begun before it, and with the way that such runs go. */
function fits(line: TakenLine, lesson: string, runs: ReadonlyMap<string, Run>): boolean {
	if (line.lesson !== lesson) return false;
	if (!('run' in line)) return line.device !== 'room';
	const inRoom = line.policy === 'room';
	if (inRoom && (line.device !== 'room' || line.seed !== '')) return false;
	const run = runs.get(line.run);
	if (line.type === 'started') return run === undefined && places[line.policy].includes(line.place);
	if (!run || run.policy !== line.policy || run.seed !== line.seed || run.device !== line.device)
		return false;
	if (line.type === 'finished') return true;
	if (!run.questions.includes(line.question)) return false;
	if (line.type !== 'answered') return !inRoom;
	// A guess is never marked; another answer may have none either, where its kind gives none.
	if (line.mark !== undefined && line.policy === 'guess') return false;
	return !inRoom || (line.try <= 2 && line.hints === 0 && line.turn < run.questions.length);
}

/** Where on the pages a run of each policy lives. */
const places: Readonly<Record<Run['policy'], readonly string[]>> = {
	study: ['section', 'text', 'quiz'],
	test: ['quiz'],
	guess: ['guess'],
	review: ['review', 'quiz'],
	room: ['room'],
};
