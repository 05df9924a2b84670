import type { Finding } from '#lib/base/finding.ts';
import type { Names } from '#lib/editing/names.ts';
import type { Coverage } from '#lib/lesson/coverage.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** What is asked of the engine. */
export interface Ask {
	readonly number: number;
	readonly id: string;
	/** Every file of the folder. */
	readonly files: ReadonlyMap<string, string>;
}

/** What a lesson's files say; all but findings are there only where lesson.md can be read. */
export interface Reading {
	readonly lesson?: Lesson;
	readonly findings: readonly Finding[];
	readonly names?: Names;
	readonly coverage?: Coverage;
	/** The files that were read. */
	readonly files: ReadonlyMap<string, string>;
	/** How long it took (ms). */
	readonly tookMs: number;
}

/** The engine's answer; without a reading it failed, which is a fault of the program. */
export interface Answer {
	readonly number: number;
	readonly reading?: Omit<Reading, 'files'>;
}
