import * as v from 'valibot';
import type { Inline } from '#lib/base/rich.ts';
import { optionsOpened } from '#lib/kinds/options.ts';

const written = v.object({ text: v.string() });
const chosen = v.object({ chosen: v.string() });
const withUnit = v.object({ unit: v.string() });

/** A short guess in words: what was written, with its unit, or the option chosen. Longer ones show in their card alone. */
export function guessInWords(opened: unknown, response: unknown): readonly Inline[] | undefined {
	if (v.is(written, response)) {
		const unit = v.is(withUnit, opened) ? ` ${opened.unit}` : '';
		return [response.text.trim() + unit];
	}
	if (!v.is(chosen, response)) return undefined;
	const read = v.safeParse(optionsOpened, opened);
	return read.success
		? read.output.options.find(({ id }) => id === response.chosen)?.text
		: undefined;
}
