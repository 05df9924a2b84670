import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BankFinding } from '#lib/base/finding.ts';
import { tooLarge } from '#lib/formats/limits.ts';
import { misuse } from '#lib/words/tools.ts';
import type { Shell } from '../commands/command.ts';
import { codeOf, Misuse } from '../terminal/misuse.ts';

/** A file of questions as it is, or why it was not read. */
export interface Bank {
	/** As it was typed; `-` is standard input. */
	readonly file: string;
	readonly content: Uint8Array;
	readonly findings: readonly BankFinding[];
}

/** Reads a file, or standard input for `-`. One that is too large is a finding, and not read at all. Throws `Misuse` where it can't be read. */
export function readBank(file: string, { cwd, input }: Shell): Bank {
	try {
		if (file === '-') return { file, content: input(), findings: [] };
		const handle = openSync(resolve(cwd, file), 'r');
		try {
			const stat = fstatSync(handle);
			const findings = stat.isFile() ? tooLarge(stat.size, file) : [];
			const content = findings.length > 0 ? new Uint8Array() : readFileSync(handle);
			return { file, content, findings };
		} finally {
			closeSync(handle);
		}
	} catch (trouble) {
		const code = codeOf(trouble);
		if (code === 'ENOENT') throw new Misuse(misuse.noFile(file));
		throw new Misuse(misuse.unreadable(file, code));
	}
}
