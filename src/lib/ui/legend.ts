import type { MarkedVoice, Evidence, SaidBy, StatementKind } from '#lib/lesson/lesson.ts';
import { outsideVoice } from '#lib/lesson/voices/outside.ts';
import { markedVoice, type Refs } from './refs.ts';

/** The five kinds of statement that a reader tells apart, each by the kind that draws its line. */
export const kindGroups = {
	event: ['event'],
	seen: ['seen'],
	official: ['official'],
	side: ['claim', 'promise'],
	reading: ['judgement', 'forecast', 'inference'],
} as const satisfies Readonly<Record<string, readonly StatementKind[]>>;

/** The voices and kinds of statement that a page shows, in the lesson's order; the outside last. */
export interface Legend {
	readonly voices: readonly MarkedVoice[];
	readonly kinds: readonly (keyof typeof kindGroups)[];
}

/** What a page's marks mean: those of its prose, notes and figures (its refs), and of what its questions rest on. */
export function legendOf(
	refs: Pick<Refs, 'voices' | 'paragraphs' | 'timeline'>,
	evidence: readonly Evidence[] = [],
): Legend {
	const said: SaidBy[] = [
		...refs.paragraphs.flatMap(({ statements, outside }): readonly SaidBy[] =>
			outside ? [{ voice: outsideVoice }] : statements,
		),
		...refs.timeline.flatMap(({ voice, kind }) => (voice === undefined ? [] : [{ voice, kind }])),
	];
	// What a question rests on has discs, and its kind in words.
	const asked = evidence.flatMap(({ voices }) => voices);
	const used = new Set([...said, ...asked].map(({ voice }) => voice));
	const kinds = new Set(said.flatMap(({ kind }) => kind ?? []));
	const known = refs.voices.filter(({ id }) => used.has(id));
	return {
		voices: used.has(outsideVoice) ? [...known, markedVoice(refs, outsideVoice)] : known,
		kinds: groupsOf(kinds),
	};
}

function groupsOf(kinds: ReadonlySet<StatementKind>): Legend['kinds'] {
	const groups: Legend['kinds'] = ['event', 'seen', 'official', 'side', 'reading'];
	return groups.filter((group) => kindGroups[group].some((kind) => kinds.has(kind)));
}
