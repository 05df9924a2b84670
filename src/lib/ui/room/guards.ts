import { hasKeys, refusalOf } from '#lib/room/client/index.ts';
import type { Door, Result, RoomReport } from '#lib/room/rules/index.ts';
import type { Refs } from '#lib/ui/refs.ts';

export type DoorWithOffers = Door & { readonly offers: readonly string[] };

export const isDoor = (value: unknown): value is DoorWithOffers =>
	hasKeys(value, 'code', 'title', 'naming', 'place', 'offers');

export const isResult = (value: unknown): value is Result =>
	hasKeys(value, 'lesson', 'questions', 'entries');

export const isReport = (value: unknown): value is RoomReport =>
	hasKeys(value, 'learners', 'questions');

export const isAddresses = (
	value: unknown,
): value is { readonly addresses: readonly string[]; readonly screen: string } =>
	hasKeys(value, 'addresses', 'screen');

export const isTooMuch = (
	value: unknown,
): value is { readonly what: 'bytes' | 'files' | 'questions'; readonly most: number } =>
	hasKeys(value, 'what', 'most');

export const isWait = (value: unknown): value is { readonly waitMs: number } =>
	hasKeys(value, 'waitMs');

export const isMade = (
	value: unknown,
): value is { readonly code: string; readonly hostKey: string } =>
	hasKeys(value, 'code', 'hostKey');

type SectionRefs = Omit<Refs, 'sourceHref'>;

export const isRefs = (value: unknown): value is SectionRefs =>
	hasKeys(value, 'voices', 'paragraphs', 'people', 'places', 'timeline', 'glossary');

export const noRefs: SectionRefs = {
	...{ voices: [], paragraphs: [], people: [], places: [] },
	...{ country: undefined, views: {}, maps: {}, timeline: [], glossary: [] },
};

/** The refusal that a reply names, or ''. */
export const refusalIn = (value: unknown): string => refusalOf(value) ?? '';
