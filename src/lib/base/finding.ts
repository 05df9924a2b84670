import type { FindingName } from './finding-names.ts';

/** A range in a file: lines and columns from 1 in UTF-16 units, the end exclusive. */
export interface Range {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** A mend: each edit replaces a range of the same file by a text; applied together. */
export interface Fix {
	readonly title: string;
	/** Which of several things was meant is guessed: offered to a person, who sees what is written; never made in bulk. */
	readonly guess?: true;
	readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** Errors take a question or file out of play; warnings only speak. */
export type Severity = 'error' | 'warning';

/** True for a finding that can be mended without asking back. */
export const isMechanical = ({ fix }: Pick<Finding, 'fix'>): boolean =>
	fix !== undefined && !fix.guess;

/** What a checker says of one place: a stable name and one sentence that says what to do. */
export interface Finding<Name extends string = FindingName> extends Range {
	readonly file: string;
	readonly severity: Severity;
	readonly name: Name;
	readonly message: string;
	readonly fix?: Fix;
}

/** What is said of another program's file on its way in or out: the tables of its format hold the names. */
export type BankFinding = Finding<string>;
