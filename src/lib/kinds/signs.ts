import type { Block } from '#lib/base/rich.ts';
import type { Mark, Sign } from './kind.ts';

/** The signs to show beside items; what was missed only once the answer is revealed. */
export function signsOf(mark: Mark | undefined, revealed: boolean): ReadonlyMap<string, Sign> {
	const parts = mark?.parts.filter(({ sign }) => revealed || sign !== 'missed') ?? [];
	return new Map(parts.map(({ id, sign }) => [id, sign]));
}

/** The author's words on each item, by its id, for its row; what gives the answer away once it is revealed. */
export function saidOf(
	mark: Mark | undefined,
	revealed: boolean,
): ReadonlyMap<string, readonly Block[]> {
	const said = new Map<string, readonly Block[]>();
	for (const { id, sign, say, sayLater } of mark?.parts ?? [])
		if (say && (revealed || (sign !== 'missed' && sayLater !== true))) said.set(id, say);
	return said;
}
