import { seeded } from '#lib/base/seeded.ts';
import type { Mark, Question } from '#lib/kinds/kind.ts';
import type { Kinds } from '#lib/kinds/play.ts';
import { leaves, type Json } from './json.ts';
import type { RoomLesson } from './lesson.ts';

/** A name for a thing of the room that tells nothing of it: the same each time, another in each room. */
export type SecretName = (...path: readonly (string | number)[]) => string;

/** A section as the room speaks of it. */
export interface SectionRef {
	readonly id: string;
	readonly title: string;
}

/** A question dealt for one room: its own name, its items under names of the room. */
export interface Dealt {
	readonly index: number;
	readonly name: string;
	readonly section: SectionRef;
	readonly question: Question;
	/** The question without its key, in the room's one order. */
	readonly opened: unknown;
	/** The items' names by their place in the file; itself a part of the key. */
	readonly names: readonly string[];
	/** Undefined where the response is not ready. */
	mark(response: Json): Mark | undefined;
	/** A response in the question's own words, on one line. */
	tell(response: Json): string;
}

/** The questions of a room in their order, found by place or name. */
export interface Deck {
	readonly lesson: RoomLesson;
	readonly dealt: readonly Dealt[];
	byName(name: string): Dealt | undefined;
	section(
		id: string,
	): Pick<RoomLesson['sections'][number], 'title' | 'blocks' | 'refs'> | undefined;
}

/** Deals the ticked questions (all where none are named) whose kinds are known and whose data their kinds can read. */
export function dealDeck(
	lesson: RoomLesson,
	ticked: readonly string[] | undefined,
	kinds: Kinds,
	secretName: SecretName,
): Deck {
	const dealt: Dealt[] = [];
	for (const section of lesson.sections) {
		for (const question of section.questions) {
			if (ticked && !ticked.includes(question.id)) continue;
			const one = dealOne(question, section, dealt.length, kinds, secretName);
			if (one) dealt.push(one);
		}
	}
	const names = new Map(dealt.map((each) => [each.name, each]));
	return {
		lesson,
		dealt,
		byName: (name) => names.get(name),
		section: (id) => lesson.sections.find((each) => each.id === id),
	};
}

function dealOne(
	question: Question,
	{ id, title }: SectionRef,
	index: number,
	kinds: Kinds,
	secretName: SecretName,
): Dealt | undefined {
	const kind = kinds.get(question.kind);
	if (!kind) return undefined;
	const names: string[] = [];
	// A kind asks for few items; the list is kept whole, since a page gives it back as an array.
	const nameOf = (item: number) => {
		for (let i = names.length; i <= item; i++) names.push(secretName('item', question.id, i));
		return names[item] ?? secretName('item', question.id, item);
	};
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
		mark: (response) => attempt(() => kind.mark(question, response, nameOf)),
		// What was marked when it came can be told; a response of an older version perhaps not.
		tell: (response) => attempt(() => kind.tell(opened, response)) ?? leaves(response).join('; '),
	};
}

/** One question whose data its kind can't read must not take the room down. */
function attempt<T>(make: () => T): T | undefined {
	try {
		return make();
	} catch {
		return undefined;
	}
}
