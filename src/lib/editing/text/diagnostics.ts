import type { Diagnostic } from '@codemirror/lint';
import type { Finding } from '#lib/base/finding.ts';
import { offsetsIn } from '#lib/base/edits.ts';
import { desk as words } from '#lib/words/edit.ts';

/** Findings of one file as squiggles; `mend` is what the button on one does. */
export function diagnosticsFor(
	findings: readonly Finding[],
	text: string,
	mend: (finding: Finding) => void,
): Diagnostic[] {
	const offsets = offsetsIn(text);
	return findings.map((finding) => {
		const { from, to } = offsets(finding);
		const { severity, message, fix } = finding;
		return {
			from,
			// A squiggle needs something to stand under.
			to: Math.min(text.length, Math.max(to, from + 1)),
			severity,
			message,
			actions: fix ? [{ name: words.fix(fix.title), apply: () => mend(finding) }] : [],
		};
	});
}

/** The one stretch in which two texts differ, so that the cursor and what lies around it stay. */
export function difference(before: string, after: string) {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let end = 0;
	while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
