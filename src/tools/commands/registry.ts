import type { Command } from './command.ts';

/** A command in the list: what it does in a few words, and where it stands. Only the one that is asked for is loaded. */
export interface Listed {
	readonly summary: string;
	load(): Promise<{ readonly command: Command }>;
}

/** Every command, in the order of `questions --help`. A new one is a file and a line here. */
export const registry: Readonly<Record<string, Listed>> = {
	check: { summary: 'say what is wrong, at which line', load: () => import('./check.ts') },
	fmt: { summary: 'write files the one way they are written', load: () => import('./fmt.ts') },
	coverage: { summary: 'say what the questions rest on', load: () => import('./coverage.ts') },
	new: { summary: 'begin a lesson', load: () => import('./new.ts') },
	import: { summary: 'bring in questions of Moodle', load: () => import('./import.ts') },
	export: { summary: 'take questions to Moodle', load: () => import('./export.ts') },
	schema: { summary: 'print the JSON Schema of front matter', load: () => import('./schema.ts') },
};
