import type { Block } from '#lib/base/rich.ts';
import type { Mark, Sign } from './kind.ts';

/** The signs to show beside items; what was missed only once the answer is revealed. */
export function signsOf(mark: Mark | undefined, revealed: boolean): ReadonlyMap<string, Sign> {
	const parts = mark?.parts.filter(({ sign }) => revealed || sign !== 'missed') ?? [];
	return new Map(parts.map(({ id, sign }) => [id, sign]));
}

/** The author's words to show: on the whole response, then on its items; what gives the answer away once it is revealed. */
export function saidOf(mark: Mark | undefined, revealed: boolean): (readonly Block[])[] {
	const parts = mark?.parts.filter(
		({ sign, sayLater }) => revealed || (sign !== 'missed' && sayLater !== true),
	);
	const onItems = parts?.flatMap(({ say }) => (say ? [say] : [])) ?? [];
	return [...(mark?.say ?? []), ...onItems];
}
