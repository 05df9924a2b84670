import * as v from 'valibot';
import type { Block } from '#lib/base/rich.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { levels } from '#lib/kinds/levels.ts';
import { blocks, inlines } from '#lib/kinds/rich-schema.ts';

const words = v.pipe(v.string(), v.maxLength(4000));
const list = v.array(words);

const question: v.GenericSchema<unknown, Question> = v.strictObject({
	id: words,
	kind: words,
	section: words,
	title: inlines,
	stem: blocks,
	body: v.unknown(),
	hints: v.array(blocks),
	explanation: blocks,
	source: list,
	also: v.array(inlines),
	points: v.number(),
	shuffle: v.boolean(),
	goal: v.optional(words),
	level: v.picklist(levels),
	partial: v.boolean(),
	sensitive: v.boolean(),
	wording: words,
	/** Rooms of the version before have none. */
	meaning: v.optional(words, ''),
});

const section = v.strictObject({
	id: words,
	number: v.number(),
	title: words,
	blocks,
	/** What the blocks point at, as the pages' own prose takes it: the room only hands it on. */
	refs: v.optional(v.unknown()),
	questions: v.array(question),
});

/** What a room keeps of a lesson, as read back from its log. */
export const roomLesson = v.strictObject({
	id: words,
	title: words,
	lang: words,
	listed: v.boolean(),
	mistakes: v.record(words, words),
	teacher: v.optional(words),
	sections: v.array(section),
});
export type RoomLesson = v.InferOutput<typeof roomLesson>;

/** Any lesson that has what a room needs; a whole lesson does. */
export interface LessonLike {
	readonly id: string;
	readonly title: string;
	readonly lang: string;
	readonly listed: boolean;
	readonly mistakes: Readonly<Record<string, string>>;
	readonly teacher?: string;
	readonly sections: readonly {
		readonly id: string;
		readonly number: number;
		readonly title: string;
		readonly blocks: readonly Block[];
		readonly refs?: unknown;
		readonly questions: readonly Question[];
	}[];
}

/** Keeps of a lesson what a room needs; undefined where it would not be read back from the log. */
export function keepOfLesson(lesson: LessonLike): RoomLesson | undefined {
	const { id, title, lang, listed, mistakes, teacher } = lesson;
	const sections = lesson.sections.map((each) => ({
		id: each.id,
		number: each.number,
		title: each.title,
		blocks: [...each.blocks],
		...(each.refs === undefined ? {} : { refs: each.refs }),
		questions: [...each.questions],
	}));
	const kept = v.safeParse(roomLesson, { id, title, lang, listed, mistakes, teacher, sections });
	return kept.success ? kept.output : undefined;
}
