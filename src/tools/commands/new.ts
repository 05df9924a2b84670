import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { checkLesson } from '#lib/checks/index.ts';
import { newLesson } from '#lib/notation/write/index.ts';
import { doneWords, misuse } from '#lib/words/tools.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { wanted } from '../check/lesson-paths.ts';
import { placeLesson } from '../exchange/place-lesson.ts';
import { parsed, type Command } from './command.ts';
import { Misuse } from '../terminal/misuse.ts';

export const command: Command = {
	help: commandHelp.new,
	run(args, { cwd, out, today }) {
		const { values, positionals } = parsed(
			args,
			{ title: { type: 'string' }, lang: { type: 'string' } },
			1,
		);
		const [path] = positionals;
		if (path === undefined) throw new Misuse(misuse.nameLesson('new'));
		const folder = wanted(path, cwd);
		const name = basename(folder);
		const { title = titleFrom(name), lang } = values;
		const files = newLesson({ title, asOf: today, ...(lang === undefined ? {} : { lang }) });
		refuse(name, files);
		if (existsSync(folder)) throw new Misuse(misuse.isThere(relative(cwd, folder) || path));
		placeLesson(folder, files);
		const shown = relative(cwd, folder) || folder;
		const list = [...files.keys()].map((file) => `  ${join(shown, file)}\n`).join('');
		out(`${doneWords.begun(list)}\n${doneWords.thenCheck(shown)}\n`);
		return 0;
	},
};

/** What the checker would say of the name or an option is said before anything is written. */
function refuse(name: string, files: ReadonlyMap<string, string>): void {
	const { findings } = checkLesson(name, files);
	const first = findings.find(({ severity }) => severity === 'error');
	if (first) throw new Misuse(first.message);
}

function titleFrom(name: string): string {
	const words = name.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
