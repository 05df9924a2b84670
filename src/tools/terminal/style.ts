import { styleText } from 'node:util';

/** Dresses words for a terminal, or leaves them bare. */
export interface Style {
	readonly strong: (words: string) => string;
	readonly faint: (words: string) => string;
	readonly error: (words: string) => string;
	readonly warning: (words: string) => string;
	readonly help: (words: string) => string;
}

const asItIs = (words: string): string => words;

/** No colour at all. */
export const plain: Style = {
	strong: asItIs,
	faint: asItIs,
	error: asItIs,
	warning: asItIs,
	help: asItIs,
};

const dressed = (format: Parameters<typeof styleText>[0]) => (words: string) =>
	styleText(format, words, { validateStream: false });

/** Colours that are readable on light and dark grounds. */
const coloured: Style = {
	strong: dressed('bold'),
	faint: dressed('dim'),
	error: dressed(['bold', 'red']),
	warning: dressed(['bold', 'yellow']),
	help: dressed('cyan'),
};

/** What standard output can show: undefined where nobody looks at it but a program. */
export interface Terminal {
	readonly columns: number;
	readonly style: Style;
}

/** The terminal that standard output is; colours unless NO_COLOR (https://no-color.org) or TERM=dumb says no. */
export function terminal(): Terminal | undefined {
	if (!process.stdout.isTTY) return undefined;
	const { NO_COLOR = '', TERM = '' } = process.env;
	return {
		columns: Math.max(40, process.stdout.columns || 80),
		style: NO_COLOR !== '' || TERM === 'dumb' ? plain : coloured,
	};
}
