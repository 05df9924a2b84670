import type { Block, Inline } from '#lib/base/rich.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { PresentedQuestion, SectionRef } from '../deck.ts';

/** A question before its key may be seen: nothing here can name it. */
export interface ConcealedQuestion {
	/** The room's own name for it. */
	readonly name: string;
	readonly kind: string;
	readonly title: readonly Inline[];
	readonly stem: readonly Block[];
	/** What the kind's `open` made, its items under names of the room. */
	readonly opened: unknown;
	readonly points: number;
	readonly sensitive: boolean;
}

/** A question after the reveal: whole, with what its items are called in this room, by their place in the file. */
export interface RevealedQuestion extends ConcealedQuestion {
	readonly question: Question;
	readonly names: readonly string[];
	readonly section: SectionRef;
}

/** What may be seen of a question while it is asked. */
export function conceal(presented: PresentedQuestion): ConcealedQuestion {
	const { kind, title, stem, points, sensitive } = presented.question;
	return { name: presented.name, kind, title, stem, opened: presented.opened, points, sensitive };
}

/** All of it: only for after the reveal. */
export function reveal(presented: PresentedQuestion): RevealedQuestion {
	const { question, names, section } = presented;
	return { ...conceal(presented), question, names, section };
}

/** A question as a kind's view is given one, without its key: what is not known yet is empty. */
export function forView(concealed: ConcealedQuestion): Question {
	const { name, kind, title, stem, points, sensitive } = concealed;
	return {
		id: name,
		kind,
		section: '',
		title,
		stem,
		body: null,
		hints: [],
		explanation: [],
		source: [],
		also: [],
		points,
		shuffle: false,
		level: 'recall',
		partial: true,
		sensitive,
		wording: '',
		meaning: '',
	};
}
