import type { BankFinding, Range } from '#lib/base/finding.ts';
import type { ForeignQuestion } from './question.ts';

/** What a reader gives back: `places[i]` are the lines of `questions[i]` in the file. */
export interface Reading {
	readonly questions: readonly ForeignQuestion[];
	readonly places: readonly Range[];
	readonly findings: readonly BankFinding[];
	/** Where questions stand that could not be read, by `unreadKey` of the error that says so elsewhere. */
	readonly unread?: ReadonlyMap<string, Range>;
}

/** The key of an error, by its name and its line, for `Reading.unread`. */
export const unreadKey = (name: string, line: number): string => `${name}:${line}`;

/** What a writer gives back; findings are placed in the text it wrote. */
export interface Writing {
	readonly text: string;
	readonly findings: readonly BankFinding[];
}

/**
 * How far a reader goes beyond the format's owner; whatever it does, findings name what is wrong.
 * `none`: as the owner reads, and what it refuses is an error. `lost`: also what it would refuse, where
 * the meaning is plain; what it accepts stays as it is. `all`: what was plainly meant, everywhere.
 */
export type Mend = 'none' | 'lost' | 'all';

/** How to read: `file` names the source in findings; `mend` is `all` unless said. */
export interface ReadOptions {
	readonly file?: string;
	readonly mend?: Mend;
}

/** A format that questions come in and go out by. Only `table.ts` lists them; nobody else asks which one it is. */
export interface Format {
	/** As people call it. */
	readonly label: string;
	/** The program that people know it from, if that is not its own name. */
	readonly program?: string;
	/** Endings that only its files have, without the dot, in small letters: `.txt` says nothing. */
	readonly endings: readonly string[];
	/** True for a text that has its signs, though nothing in it could be read: then its errors are those that help. */
	readonly isLike: (text: string) => boolean;
	/** True where its signs stand in no other text by chance: of two readings that find as much, this one is meant. */
	readonly isDistinct: boolean;
	/** True where it holds lines of words alone: no HTML, no categories, ids, explanations or words for answers. */
	readonly isPlain: boolean;
	/** Reads a text. Never throws; what can't be read is a finding and takes only itself out. */
	readonly read: (text: string, options?: ReadOptions) => Reading;
	/** Writes questions. What can't be written is a finding, and an error where the question is not in the text at all. */
	readonly write: (questions: readonly ForeignQuestion[]) => Writing;
	/** Names of the reader's findings by which exchange tells how well a question was understood. */
	readonly tells: {
		/** It was read as something that nobody meant: it stays outside. */
		readonly misread?: readonly string[];
		/** It is not what its letters say: it counts as changed. */
		readonly mended?: readonly string[];
		/** Their fixes are made first and the text is read again, since whole banks are written so; and what is said then, of what was put in. */
		readonly fixedFirst?: Readonly<Record<string, (put: string) => string>>;
	};
	/** Names of the writer's errors, for why a question was left out. */
	readonly refuses: {
		/** The format has no such questions. */
		readonly kind?: string;
		/** It would be read as something else. */
		readonly text?: string;
	};
	/** The writer's warning that names what exchange knows already where it has told any loss. */
	readonly repeats?: string;
}
