import type { Format } from '../format.ts';
import { mended } from './findings.ts';
import { readAiken } from './read-aiken.ts';
import { writeAiken } from './write-aiken.ts';

export { aikenRules } from './findings.ts';
export { readAiken, writeAiken };

/** Aiken: single choices, one line for the question, for each choice, and for the answer. */
export const aiken: Format = {
	label: 'Aiken',
	endings: [],
	isLike: (text) => /^\s*\(?\p{L}\)?[.)][^]*?^\s*\(?\p{L}\)?[.)]/mu.test(text.slice(0, 10_000)),
	isDistinct: true,
	isPlain: true,
	read: readAiken,
	write: writeAiken,
	tells: { mended },
	refuses: { kind: 'aiken-no-such-kind', text: 'aiken-misread' },
};
