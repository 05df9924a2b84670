import { format } from '#lib/notation/write/index.ts';
import { leftAlone, misuse, reportWords } from '#lib/words/tools.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { typed } from '../check/findings-of.ts';
import { targetsOf, type Target } from '../check/targets.ts';
import { readFolder } from '../read-folder.ts';
import { printable } from '../terminal/printable.ts';
import { replaceFile } from '../write-file.ts';
import { parsed, type Command } from './command.ts';
import { Misuse } from '../terminal/misuse.ts';

export const command: Command = {
	help: commandHelp.fmt,
	run(args, { cwd, out, err, input }) {
		const { values, positionals } = parsed(args, {
			check: { type: 'boolean', default: false },
			as: { type: 'string' },
		});
		if (positionals.includes('-')) {
			if (positionals.length > 1 || values.check) {
				throw new Misuse(misuse.oneFile);
			}
			out(format(values.as ?? '1-name.quiz.md', input().toString('utf8')));
			return 0;
		}
		if (values.as !== undefined) throw new Misuse(misuse.asAlone);
		const targets = targetsOf(positionals, cwd);
		const files = targets.flatMap((target) => formatted(target, cwd, values.check));
		out(listed(files, values.check));
		for (const { file, trouble } of files)
			if (trouble !== undefined) err(`${leftAlone.line(file, trouble)}\n`);
		return files.some(({ trouble, changes }) => trouble !== undefined || (values.check && changes))
			? 1
			: 0;
	},
};

interface Formatted {
	readonly file: string;
	readonly changes: boolean;
	/** Why it was left alone. */
	readonly trouble?: string | undefined;
}

/** Files of a lesson by their names; all others, README.md among them, are nobody's to format. */
const ofLesson = /^(?:lesson|source|people|places|timeline|glossary|\d{1,4}-[^/]+)\.md$/;

function formatted({ folder, only }: Target, cwd: string, dry: boolean): Formatted[] {
	const { files, whole } = readFolder(folder);
	const names = [...files.keys()].filter(
		(name) => ofLesson.test(name) && (only?.has(name) ?? true),
	);
	return names.map((name) => {
		const file = printable(typed(folder, name, cwd));
		const before = files.get(name) ?? '';
		if (!whole.has(name)) {
			return { file, changes: false, trouble: leftAlone.unread };
		}
		const after = format(name, before);
		if (after === before) return { file, changes: false };
		const trouble = dry ? undefined : replaceFile(folder, name, before, after);
		return { file, changes: trouble === undefined, trouble };
	});
}

/** The files that change, and their sum. */
function listed(files: readonly Formatted[], dry: boolean): string {
	const changing = files.filter(({ changes }) => changes);
	const lines = changing.map(({ file }) => `${file}\n`).join('');
	return `${lines}${reportWords.formatted(changing.length, files.length, dry)}\n`;
}
