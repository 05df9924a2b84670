import type { Inline } from '#lib/base/rich.ts';
import type { Dealt } from '../session-spec.ts';

/** A question as a section's page is sent with it: dealt, and its answer in words for those without script. */
export interface AskedQuestion extends Dealt {
	readonly answer: readonly (readonly Inline[])[];
}
