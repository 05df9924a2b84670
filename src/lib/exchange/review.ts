import type { ImportRow } from './rows.ts';

export type { Imported } from './import-bank.ts';
export type { ImportRow };

/** Why a question is not what it was, and what its reader said of it: every sentence once. For pages, apart from what reads. */
export function whyOf({ reasons, findings }: ImportRow): readonly string[] {
	const all = [...new Set([...reasons, ...findings].map(({ message }) => message))];
	// A reason may say a finding's words and more.
	return all.filter((one) => !all.some((other) => other !== one && other.startsWith(one)));
}
