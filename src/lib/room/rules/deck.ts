import { attempt } from '#lib/base/attempt.ts';
import { plainText } from '#lib/base/rich.ts';
import { seeded } from '#lib/base/seeded.ts';
import type { Mark, Question } from '#lib/kinds/kind.ts';
import type { Kinds } from '#lib/kinds/play.ts';
import { leaves, type Json } from './json.ts';
import type { RoomLesson } from './lesson.ts';

/** A name that tells nothing about the thing it names: the same each time, different in each room. */
export type SecretName = (...path: readonly (string | number)[]) => string;

/** A section as the room speaks of it. */
export interface SectionRef {
	readonly id: string;
	readonly title: string;
}

/** A question as one room presents it: under a name of its own, its items under names of the room. */
export interface PresentedQuestion {
	readonly index: number;
	readonly name: string;
	readonly section: SectionRef;
	readonly question: Question;
	/** The question without its key, in the room's one order. */
	readonly opened: unknown;
	/** The items' names by their place in the file; itself a part of the key. */
	readonly names: readonly string[];
	/** Whether its answers get marks; those of one that gives none are compared with its lines, after the reveal. */
	readonly scores: boolean;
	/** The answer in words, a line each: a part of the key. */
	lines(): readonly string[];
	isReady(response: Json): boolean;
	/** Undefined where the response is not ready, or gets no mark. */
	mark(response: Json): Mark | undefined;
	/** A response in the question's own words, on one line. */
	tell(response: Json): string;
}

/** The questions of a room in their order, found by place or name. */
export interface Deck {
	readonly lesson: RoomLesson;
	readonly presented: readonly PresentedQuestion[];
	byName(name: string): PresentedQuestion | undefined;
	section(
		id: string,
	): Pick<RoomLesson['sections'][number], 'title' | 'blocks' | 'refs'> | undefined;
}

/** The room's questions: those ticked (all where none are named) whose kinds are known and whose data their kinds can read. */
export function presentDeck(
	lesson: RoomLesson,
	ticked: readonly string[] | undefined,
	kinds: Kinds,
	secretName: SecretName,
): Deck {
	const presented: PresentedQuestion[] = [];
	for (const section of lesson.sections) {
		for (const question of section.questions) {
			if (ticked && !ticked.includes(question.id)) continue;
			const one = presentOne(question, section, presented.length, kinds, secretName);
			if (one) presented.push(one);
		}
	}
	const names = new Map(presented.map((each) => [each.name, each]));
	return {
		lesson,
		presented,
		byName: (name) => names.get(name),
		section: (id) => lesson.sections.find((each) => each.id === id),
	};
}

function presentOne(
	question: Question,
	{ id, title }: SectionRef,
	index: number,
	kinds: Kinds,
	secretName: SecretName,
): PresentedQuestion | undefined {
	const kind = kinds.get(question.kind);
	if (!kind) return undefined;
	const names: string[] = [];
	// A kind asks for few items; the list is kept whole, since a page gives it back as an array.
	const nameOf = (item: number) => {
		for (let i = names.length; i <= item; i++) names.push(secretName('item', question.id, i));
		return names[item] ?? secretName('item', question.id, item);
	};
	// One question whose data its kind can't read must not take the room down.
	const opened = attempt(() =>
		kind.open(question, { nameOf, random: seeded(secretName('order', question.id)) }),
	);
	if (opened === undefined) return undefined;
	return {
		index,
		name: secretName('question', question.id),
		section: { id, title },
		question,
		opened,
		names,
		scores: !kind.unmarked,
		lines: () => kind.answer(question).map(plainText),
		isReady: (response) =>
			attempt(() => kind.ready(question, response, nameOf) === undefined) === true,
		mark: (response) => attempt(() => kind.mark(question, response, nameOf)),
		// A response that was marked when it came can be put in words; one of an older version perhaps not.
		tell: (response) => attempt(() => kind.tell(opened, response)) ?? leaves(response).join('; '),
	};
}
