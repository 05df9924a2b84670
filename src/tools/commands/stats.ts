import { basename, resolve } from 'node:path';
import { statsOf } from '#lib/checks/index.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { doneWords } from '#lib/words/tools.ts';
import { targetsOf } from '../check/targets.ts';
import { readFolder } from '../read-folder.ts';
import { asText } from '../stats/as-text.ts';
import { printable } from '../terminal/printable.ts';
import { parsed, type Command } from './command.ts';

export const command: Command = {
	help: commandHelp.stats,
	run(args, { cwd, out, err, terminal }) {
		const { values, positionals } = parsed(args, { json: { type: 'boolean', default: false } });
		const read = targetsOf(positionals, cwd).flatMap(({ folder }) => {
			const stats = statsOf(basename(resolve(folder)), readFolder(folder).files);
			if (!stats) err(`${doneWords.brokenAmong(printable(folder))}\n`);
			return [{ folder, stats }];
		});
		const found = read.flatMap(({ folder, stats }) => (stats ? [{ folder, stats }] : []));
		out(
			values.json
				? `${JSON.stringify(
						found.map(({ stats }) => stats),
						null,
						'\t',
					)}\n`
				: found.map(({ folder, stats }) => asText(stats, folder, cwd, terminal)).join('\n'),
		);
		return found.length < read.length ? 1 : 0;
	},
};
