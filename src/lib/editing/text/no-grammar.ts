import { Facet } from '@codemirror/state';

/*
 * Stands in for @codemirror/language and @lezer/common (vite.config.ts). The editor's text has no grammar: its colours
 * are found line by line (marks.ts), and what a lesson means its reader says. The editor's commands and completion
 * ask for a grammar all the same; here is what they get, the answers for a text without one.
 *
 * It saves the editor 12.2 kB of 384 (gzip, measured; the limit is 374). There is no plain way: commands and autocomplete import
 * both packages by name, and have no entry without them. The build fails where they ask for a name that is not here.
 */
const node = {
	name: '',
	type: { name: '', prop: () => undefined },
	from: 0,
	to: 0,
	parent: null,
	childAfter: () => null,
	childBefore: () => null,
};

/** A tree that is one empty node. */
export const syntaxTree = () => ({
	resolveInner: () => node,
	resolveStack: () => ({ node, next: null }),
});

/** What one step of indenting is. */
export const indentUnit = Facet.define<string, string>({ combine: ([unit = '  ']) => unit });

/** Columns in a step of indenting. */
export const getIndentUnit = () => 2;

/** So many columns, as blanks. */
export const indentString = (_state: unknown, columns: number) => ' '.repeat(columns);

/** No grammar says how deep a line should be: it keeps its depth. */
export const getIndentation = () => null;

/** Brackets mean nothing here. */
export const matchBrackets = () => null;

/** Where a grammar would be asked about a line's depth. */
export class IndentContext {
	lineIndent(): number {
		return 0;
	}
}

/** Properties that nodes of a grammar would have. */
export const NodeProp = { openedBy: 'openedBy', closedBy: 'closedBy' };
