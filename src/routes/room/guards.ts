import type { Door, Result, RoomReport } from '#lib/room/rules/index.ts';
import type { Refs } from '#lib/ui/refs.ts';

/** Replies come from our own server: their outline is enough to know them by. */
const has = (value: unknown, ...keys: readonly string[]) =>
	typeof value === 'object' && value !== null && keys.every((key) => key in value);

export type DoorWithOffers = Door & { readonly offers: readonly string[] };

export const isDoor = (value: unknown): value is DoorWithOffers =>
	has(value, 'code', 'title', 'naming', 'place', 'offers');

export const isResult = (value: unknown): value is Result =>
	has(value, 'lesson', 'questions', 'entries');

export const isReport = (value: unknown): value is RoomReport =>
	has(value, 'learners', 'questions');

export const isAddresses = (
	value: unknown,
): value is { readonly addresses: readonly string[]; readonly screen: string } =>
	has(value, 'addresses', 'screen');

export const isTooMuch = (
	value: unknown,
): value is { readonly what: 'bytes' | 'files' | 'questions'; readonly most: number } =>
	has(value, 'what', 'most');

export const isWait = (value: unknown): value is { readonly waitMs: number } =>
	has(value, 'waitMs');

export const isMade = (
	value: unknown,
): value is { readonly code: string; readonly hostKey: string } => has(value, 'code', 'hostKey');

type SectionRefs = Omit<Refs, 'sourceHref'>;

export const isRefs = (value: unknown): value is SectionRefs =>
	has(value, 'voices', 'paragraphs', 'people', 'places', 'timeline', 'glossary');

export const noRefs: SectionRefs = {
	...{ voices: [], paragraphs: [], people: [], places: [] },
	...{ country: undefined, views: {}, maps: {}, timeline: [], glossary: [] },
};

/** The refusal that a reply names, or ''. */
export const refusalIn = (value: unknown): string => {
	const isNamed = typeof value === 'object' && value !== null && 'refusal' in value;
	return isNamed && typeof value.refusal === 'string' ? value.refusal : '';
};
