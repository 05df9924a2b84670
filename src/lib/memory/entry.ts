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

const ofQuestion = { ...ofRun, question: v.string(), wording: v.string(), turn: v.number() };

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
});

/**
 * A question was passed over (`skipped`), or left after its answer (`moved`); in a test one went back, or on again, to it (`went`, the `nth`
 * time in the run).
 */
const passed = v.object({
	...ofQuestion,
	type: v.picklist(['skipped', 'moved', 'went']),
	nth: v.optional(v.number()),
});

const finished = v.object({ ...ofRun, type: v.literal('finished') });

/** A section was opened. */
const read = v.object({ ...line, type: v.literal('read'), section: v.string() });

const byType = { started, answered, skipped: passed, moved: passed, went: passed, finished, read };

/** One line of the log, plain JSON. A change of meaning is a new `v`; old lines stay as they are. */
export type Entry = v.InferOutput<(typeof byType)[keyof typeof byType]>;
export type Started = v.InferOutput<typeof started>;
export type Answered = v.InferOutput<typeof answered>;
export type OfRun = Exclude<Entry, { readonly type: 'read' }>;

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
