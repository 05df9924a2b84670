import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '#lib/base/finding.ts';
import { tooLarge } from '#lib/formats/report.ts';
import { exchangeCommands as words } from '#lib/words/exchange.ts';
import type { Shell } from '../commands/command.ts';
import { Misuse } from '../commands/misuse.ts';

/** A file of questions as it is, or why it was not read. */
export interface Bank {
	/** As it was typed; `-` is standard input. */
	readonly file: string;
	readonly content: Uint8Array;
	readonly findings: readonly Finding[];
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
		const code = trouble instanceof Error && 'code' in trouble ? String(trouble.code) : 'unknown';
		if (code === 'ENOENT') throw new Misuse(words.noFile(file));
		throw new Misuse(words.notRead(file, code));
	}
}
