/** Formats that questions come in and go out by. The first is meant where a text has nothing of any. Apart from their readers, for pages that only name them. */
export const formatNames = ['gift', 'aiken'] as const;
export type BankFormat = (typeof formatNames)[number];

/** The formats as people call them. */
export const formatLabels: Readonly<Record<BankFormat, string>> = { gift: 'GIFT', aiken: 'Aiken' };

/** The format of that name, in any case; undefined where there is none. */
export function formatNamed(word: string): BankFormat | undefined {
	return formatNames.find((name) => name === word.toLowerCase());
}
