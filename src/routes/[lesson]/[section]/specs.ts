import { firstSeed } from '../first-seed.ts';
import type { Dealt, SessionSpec } from '../session-spec.ts';
import type { Stub } from '../slices.ts';
import { Supply } from '../supply.ts';

/** Where a question of a section stands. */
export interface Place {
	readonly lesson: string;
	readonly section: string;
}

/** What the check at a section's end is sent with: the first questions whole, and where the others come from. */
export interface CheckAsked {
	readonly dealt: readonly Dealt[];
	/** All that follow, in the order asked. */
	readonly more?: { readonly stubs: readonly Stub[]; readonly lessonHref: string };
}

/** A question in the text. It does not come back: the check and the quiz ask again. */
export const textSpec = ({ lesson, section, asked }: Place & { readonly asked: Dealt }) =>
	({
		lesson,
		place: 'text',
		questions: [asked],
		fresh: { policy: 'study', seed: firstSeed(lesson, section), returns: 0 },
	}) satisfies SessionSpec;

/** The check at a section's end. */
export function checkSpec({ lesson, section, asked }: Place & { readonly asked: CheckAsked }) {
	const { dealt, more } = asked;
	const supply = more && new Supply(more.lessonHref, more.stubs);
	const rest = supply?.questions.map((question) => ({ question })) ?? [];
	return {
		lesson,
		place: 'section',
		questions: [...dealt, ...rest],
		fresh: { policy: 'study', seed: firstSeed(lesson, section) },
		supply,
	} satisfies SessionSpec;
}
