import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Finding } from '#lib/base/finding.ts';
import { decode } from '#lib/formats/decode.ts';
import { tooLarge } from '#lib/formats/limits.ts';
import { Misuse } from '../commands/misuse.ts';

/** A file of questions as text, and what there is to say of its bytes. */
export interface Bank {
	/** As it was typed; `-` is standard input. */
	readonly file: string;
	readonly text: string;
	readonly findings: readonly Finding[];
}

/** Reads a file, or standard input for `-`. One that is too large is a finding, and not read at all. Throws `Misuse` where it can't be read. */
export function readBank(file: string): Bank {
	try {
		if (file === '-') return decoded(readFileSync(0), file);
		const handle = openSync(file, 'r');
		try {
			const stat = fstatSync(handle);
			const findings = stat.isFile() ? tooLarge(stat.size, file) : [];
			return findings.length > 0
				? { file, text: '', findings }
				: decoded(readFileSync(handle), file);
		} finally {
			closeSync(handle);
		}
	} catch (trouble) {
		const code = trouble instanceof Error && 'code' in trouble ? String(trouble.code) : 'unknown';
		if (code === 'ENOENT') throw new Misuse(`There is no file "${file}".`);
		throw new Misuse(`"${file}" can not be read (${code}).`);
	}
}

function decoded(bytes: Uint8Array, file: string): Bank {
	const { text, findings } = decode(bytes, file);
	return { file, text, findings };
}
