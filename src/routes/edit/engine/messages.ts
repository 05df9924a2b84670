import type { Finding } from '#lib/base/finding.ts';
import type { Names } from '#lib/editing/names.ts';
import type { Begun } from '#lib/editing/wizard.ts';
import type { Workspace } from '#lib/editing/workspace.ts';
import type { Sample } from '#lib/kinds/authoring.ts';
import type { Coverage } from '#lib/lesson/coverage.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** What can be asked of the engine. All that knows files, YAML and authors is there, and not in the page's own script. */
export type Job =
	| {
			readonly do: 'read';
			readonly id: string;
			/** Every file of the folder. */
			readonly files: ReadonlyMap<string, string>;
	  }
	| { readonly do: 'begin'; readonly begun: Begun; readonly today: string }
	| { readonly do: 'add-section'; readonly workspace: Workspace; readonly title: string };

/** What a lesson's files say; all but findings are there only where lesson.md can be read. */
export interface Reading {
	readonly lesson?: Lesson;
	readonly findings: readonly Finding[];
	readonly names?: Names;
	readonly coverage?: Coverage;
	/** Answers that the kinds' authors foresee, by question. */
	readonly samples?: ReadonlyMap<string, readonly Sample[]>;
	/** How long it took (ms). */
	readonly tookMs: number;
}

/** What came of a job; nothing where the program failed at it. */
export type Outcome =
	| { readonly did: 'read'; readonly reading: Reading }
	| { readonly did: 'lesson'; readonly workspace: Workspace; readonly file?: string }
	| { readonly did: 'nothing' };

/** A job and its outcome carry the same number. */
export type Ask = Job & { readonly number: number };
export type Answer = Outcome & { readonly number: number };
