import { plainText } from '#lib/base/rich.ts';
import { seeded, shuffled } from '#lib/base/seeded.ts';
import type { Lesson, MarkedVoice } from '#lib/lesson/lesson.ts';
import { kindWords } from '#lib/words/pages.ts';

/** A statement of a lesson's source, who says it, and who might: what the first page of the site asks. */
export interface Claim {
	readonly lang: string;
	readonly date?: string;
	readonly text: string;
	/** How the right voice knows, in words. */
	readonly how: string;
	readonly options: readonly (MarkedVoice & { readonly right: boolean })[];
}

/**
 * The shortest statement that somebody saw, with one voice of the state and one of a side beside the right one; undefined where
 * a lesson has no such statement or nobody else who speaks.
 */
export function claimOf(
	lesson: Pick<Lesson, 'id' | 'lang' | 'source' | 'voices' | 'paragraphs'>,
): Claim | undefined {
	const seen = lesson.paragraphs
		.filter(({ id }) => id.startsWith('P'))
		.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'seen'))
		.map((statement) => ({ ...statement, text: plainText(statement.text) }))
		.sort((a, b) => a.text.length - b.text.length);
	const [statement] = seen;
	const right = lesson.voices.find(({ id }) => id === statement?.voice);
	const others = (['state', 'side'] as const).flatMap((group) =>
		lesson.voices.filter((voice) => voice.group === group && voice !== right).slice(0, 1),
	);
	if (!statement || !right || others.length === 0) return undefined;
	return {
		lang: lesson.lang,
		date: lesson.source.date,
		text: statement.text,
		how: kindWords[statement.kind],
		options: shuffled([right, ...others], seeded(lesson.id)).map((voice) => ({
			...voice,
			right: voice === right,
		})),
	};
}
