import type { Finding } from '#lib/base/finding.ts';
import type { Names } from '#lib/editing/names.ts';
import type { Sample } from '#lib/kinds/authoring.ts';
import type { Coverage } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** A lesson to be read. */
export interface ToRead {
	readonly id: string;
	/** Every file of the folder. */
	readonly files: ReadonlyMap<string, string>;
	/** What the named signs in them stand for (signs-in.ts). */
	readonly signs: ReadonlyMap<string, string>;
}

/** What a lesson's files say; all but findings are there only where lesson.md can be read. */
export interface Reading {
	readonly lesson?: Lesson;
	readonly findings: readonly Finding[];
	readonly names?: Names;
	readonly coverage?: Coverage;
	/** Answers that the kinds' authors foresee, by question. */
	readonly samples?: ReadonlyMap<string, readonly Sample[]>;
}
