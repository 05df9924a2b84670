import { isMechanical, type Fix } from '#lib/base/finding.ts';
import { applyFixes } from '#lib/base/edits.ts';
import { leftAlone as words } from '#lib/words/tools.ts';
import { printable } from '../terminal/printable.ts';
import { replaceFile } from '../write-file.ts';
import { checked, typed, type Checked } from './findings-of.ts';
import type { Target } from './targets.ts';

/** Fixes can make room for others; far fewer rounds than these are ever needed. */
const mostRounds = 20;

/** Mends what a target asks for until nothing changes, and writes the files; says a line for each file, mended or left alone. */
export async function mend(target: Target, cwd: string): Promise<string[]> {
	const mended = new Set<string>();
	const leftAlone = new Map<string, string>();
	for (let round = 0; round < mostRounds; round++) {
		const lesson = await checked(target);
		let changed = false;
		for (const [file, fixes] of fixesIn(lesson)) {
			if (leftAlone.has(file)) continue;
			const before = lesson.onDisk.files.get(file) ?? '';
			const after = lesson.onDisk.whole.has(file) ? applyFixes(before, fixes) : before;
			if (after === before) continue;
			const trouble = replaceFile(target.folder, file, before, after);
			if (trouble === undefined) {
				changed = true;
				mended.add(file);
			} else leftAlone.set(file, trouble);
		}
		if (!changed) break;
	}
	const name = (file: string): string => printable(typed(target.folder, file, cwd));
	return [
		...[...mended].map((file) => words.mended(name(file))),
		...[...leftAlone].map(([file, trouble]) => words.line(name(file), trouble)),
	];
}

/** The mechanical fixes of each file, in the order of its findings. */
function fixesIn({ findings }: Checked): Map<string, Fix[]> {
	const fixes = new Map<string, Fix[]>();
	for (const { file, fix } of findings.filter(isMechanical)) {
		if (fix) fixes.set(file, [...(fixes.get(file) ?? []), fix]);
	}
	return fixes;
}
