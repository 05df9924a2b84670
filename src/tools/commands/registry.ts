import { commandSummaries as words } from '#lib/words/commands.ts';
import type { Command } from './command.ts';

/** A command in the list: what it does in a few words, and where it stands. Only the one that is asked for is loaded. */
export interface Listed {
	readonly summary: string;
	load(): Promise<{ readonly command: Command }>;
}

/** Every command, in the order of `questions --help`. A new one is a file and a line here. */
export const registry: Readonly<Record<string, Listed>> = {
	check: { summary: words.check, load: () => import('./check.ts') },
	fmt: { summary: words.fmt, load: () => import('./fmt.ts') },
	coverage: { summary: words.coverage, load: () => import('./coverage.ts') },
	stats: { summary: words.stats, load: () => import('./stats.ts') },
	new: { summary: words.new, load: () => import('./new.ts') },
	import: { summary: words.import, load: () => import('./import.ts') },
	export: { summary: words.export, load: () => import('./export.ts') },
	schema: { summary: words.schema, load: () => import('./schema.ts') },
};
