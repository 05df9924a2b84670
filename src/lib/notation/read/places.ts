import type { Span, TextFile } from '../markdown/lines.ts';
import type { LocatedLesson, Place } from './located.ts';
import type { Sections } from './sections.ts';

/** Places in one file by what stands there. */
export function placesIn(
	file: TextFile,
	ids: Iterable<string>,
	spanOf: (id: string) => Span | undefined,
): ReadonlyMap<string, Place> {
	return new Map(
		[...ids].flatMap((id): [string, Place][] => {
			const span = spanOf(id);
			return span ? [[id, { file, span }]] : [];
		}),
	);
}

/** What any question of a lesson rests on and names, those set aside among them. */
export function usedIn({ uses }: Pick<Sections, 'uses'>): Pick<LocatedLesson, 'cited' | 'named'> {
	return {
		cited: new Set(uses.flatMap(({ paragraphs }) => paragraphs)),
		named: new Set(uses.flatMap(({ mistakes }) => mistakes)),
	};
}
