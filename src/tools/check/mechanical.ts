import type { Finding } from '#lib/base/finding.ts';

/** Findings whose fix is only a guess: P9 is near to P99, and yet another source. A person has to choose it. */
const guesses: ReadonlySet<string> = new Set(['unknown-paragraph']);

/** True where `check --fix` mends a finding by itself; other fixes are offered to people and programs. */
export function isMechanical({ fix, name }: Finding): boolean {
	return fix !== undefined && !guesses.has(name);
}
