import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));

/** How a room is held; what is left out has the default. No timer, drawn names and no leaderboard unless chosen. */
export const roomSettings = v.strictObject({
	/** One question at a time for all, or each learner at their own. */
	pace: v.optional(v.picklist(['teacher', 'own']), 'teacher'),
	naming: v.optional(v.picklist(['drawn', 'own', 'none']), 'drawn'),
	/** The questions ticked in; all where left out. */
	questions: v.optional(v.pipe(v.array(id), v.maxLength(1000))),
	/** Own pace: right answers come when all have answered everything, or only when the host ends the session. */
	results: v.optional(v.picklist(['through', 'end']), 'through'),
	/** Whether each section is read before its questions. */
	reading: v.optional(v.boolean(), false),
	/** Whether the screen names the best, by points alone. */
	leaderboard: v.optional(v.boolean(), false),
	/** Where a copy of this site stays up after class: learners take their answers there. */
	copy: v.optional(
		v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/)),
	),
	/** For each question in the teacher's pace, whole seconds. */
	seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(3600))),
	/** For the whole room in one's own pace, whole minutes. */
	minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60 * 24 * 14))),
});
export type RoomSettings = v.InferOutput<typeof roomSettings>;
