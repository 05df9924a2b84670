import * as v from 'valibot';

/** What every line has: `at` in milliseconds since 1970, `id` unique wherever it was made. */
const line = {
	v: v.literal(1),
	id: v.string(),
	at: v.number(),
	device: v.string(),
	lesson: v.string(),
};

const ofRun = {
	...line,
	run: v.string(),
	seed: v.string(),
	/** `room`: answered in a class session and taken home. */
	policy: v.picklist(['study', 'test', 'guess', 'review', 'room']),
};

const ofQuestion = {
	...ofRun,
	question: v.string(),
	wording: v.string(),
	/** What tells whether it still counts (`kinds/asks-the-same.ts`); lines made before it was known have none. */
	meaning: v.optional(v.string()),
	turn: v.number(),
};

const mark = v.object({
	score: v.number(),
	parts: v.array(
		v.object({
			id: v.string(),
			sign: v.picklist(['right', 'wrong', 'missed']),
			mistake: v.optional(v.string()),
			expected: v.optional(v.string()),
		}),
	),
});

/** A run began: its questions in the order asked, and where on the pages it lives. */
const started = v.object({
	...ofRun,
	type: v.literal('started'),
	questions: v.array(v.string()),
	place: v.picklist(['quiz', 'section', 'text', 'guess', 'review', 'room']),
	returns: v.optional(v.number()),
	/** The run whose missed questions these are. */
	again: v.optional(v.string()),
});

/** One Check; `try` counts over the run from 1, `hints` those that stood there. Guesses have no mark. */
const answered = v.object({
	...ofQuestion,
	type: v.literal('answered'),
	try: v.number(),
	hints: v.number(),
	response: v.unknown(),
	mark: v.optional(mark),
	/** How sure its learner was before Check: 1 a guess, 2 fairly, 3 sure; absent where nobody asked. */
	sure: v.optional(v.picklist([1, 2, 3])),
	/** Which wording was asked: 0 or absent the heading, 1 the first of `Also:`. */
	asked: v.optional(v.number()),
});

/** A question was passed over (`skipped`), or left after its answer (`moved`). */
const passed = v.object({ ...ofQuestion, type: v.picklist(['skipped', 'moved']) });

const finished = v.object({ ...ofRun, type: v.literal('finished') });

/** A section was opened. */
const read = v.object({ ...line, type: v.literal('read'), section: v.string() });

/** A question comes no more in reviews until then (ms): null for good, 0 as always. */
const aside = v.object({
	...line,
	type: v.literal('aside'),
	question: v.string(),
	until: v.nullable(v.number()),
});

/** The day that a lesson is to be known on, as YYYY-MM-DD; null for no day. */
const goal = v.object({ ...line, type: v.literal('goal'), day: v.nullable(v.string()) });

const byType = { started, answered, skipped: passed, moved: passed, finished, read, aside, goal };

/** One line of the log, plain JSON. A change of meaning is a new `v`; old lines stay as they are. */
export type Entry = v.InferOutput<(typeof byType)[keyof typeof byType]>;
export type Started = v.InferOutput<typeof started>;
export type Answered = v.InferOutput<typeof answered>;
export type OfRun = Extract<Entry, { readonly run: string }>;

/** The lines that this version understands, once each, in their order; all others stay in the store unread. */
export function readLines(lines: readonly unknown[]): Entry[] {
	const byId = new Map<string, Entry>();
	for (const given of lines) {
		const schema = schemaOf(given);
		const known = schema && v.safeParse(schema, given);
		if (known?.success && !byId.has(known.output.id)) byId.set(known.output.id, known.output);
	}
	return [...byId.values()];
}

function schemaOf(given: unknown) {
	const type = typeof given === 'object' && given !== null && 'type' in given ? given.type : '';
	return isType(type) ? byType[type] : undefined;
}

const isType = (type: unknown): type is keyof typeof byType =>
	typeof type === 'string' && Object.hasOwn(byType, type);
