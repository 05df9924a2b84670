import type { Mark, Sign } from './kind.ts';

/** The signs to show beside items; what was missed only once the answer is revealed. */
export function signsOf(mark: Mark | undefined, revealed: boolean): ReadonlyMap<string, Sign> {
	const parts = mark?.parts.filter(({ sign }) => revealed || sign !== 'missed') ?? [];
	return new Map(parts.map(({ id, sign }) => [id, sign]));
}
