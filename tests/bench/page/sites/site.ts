import type { BenchQuestion } from '../questions.ts';

/** A page beside ours: how it is made for a list of questions. */
export interface Site {
	/** Its name in the table, and its folder. */
	readonly name: string;
	/** Text by path, of a folder of its own for these questions. */
	files(questions: readonly BenchQuestion[]): Map<string, string>;
	/** What all its folders share, put beside them once: files of the peers to copy, and scripts to bundle. */
	readonly shared?: {
		/** From a path under the peers' node_modules, by the name it gets. */
		readonly copied?: Readonly<Record<string, string>>;
		/** A script's text, by the name that it gets once it is bundled for production. */
		readonly bundled?: Readonly<Record<string, string>>;
	};
}
