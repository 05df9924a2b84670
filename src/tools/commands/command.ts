import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '#lib/base/nearest.ts';
import { misuse } from '#lib/words/tools.ts';
import type { Terminal } from '../terminal/style.ts';
import { Misuse } from '../terminal/misuse.ts';

/** Where a command runs: the shell of whoever typed it, or a test's imitation of one. */
export interface Shell {
	/** The folder in which it was typed: what paths start from. */
	readonly cwd: string;
	/** Prints on standard output. */
	readonly out: (text: string) => void;
	/** Prints on standard error. */
	readonly err: (text: string) => void;
	/** All that is piped in. */
	readonly input: () => Buffer;
	/** What standard output can show; undefined where nobody looks at it but a program. */
	readonly terminal: Terminal | undefined;
	/** Such as 2026-11-30. */
	readonly today: string;
}

/** One command of `questions`: a file of its own beside this one, and a line in the registry. */
export interface Command {
	/** All that `questions help NAME` prints: usage, what it does, options, examples. */
	readonly help: string;
	/** Does it and gives the exit status: 0 done, 1 something is wrong with the lessons. Throws `Misuse`. */
	run(args: readonly string[], shell: Shell): number | Promise<number>;
}

/**
 * Options and what is left of the arguments; `--` ends options, `-` alone is no option. Throws `Misuse`: for an option that
 * there is not, with the one that was meant, and for more than `most` other arguments.
 */
export function parsed<const Options extends NonNullable<ParseArgsConfig['options']>>(
	args: readonly string[],
	options: Options,
	most = Infinity,
) {
	const read = withMisuse(
		() => parseArgs({ args: [...args], allowPositionals: true, options }),
		options,
	);
	const extra = read.positionals[most];
	if (extra !== undefined) throw new Misuse(misuse.tooMany(extra));
	return read;
}

function withMisuse<Read>(read: () => Read, options: object): Read {
	try {
		return read();
	} catch (trouble) {
		const message = trouble instanceof Error ? trouble.message : String(trouble);
		const [sentence = message] = message.split(/\. |\n/);
		const name = /^Unknown option '--([^']+)'/.exec(message)?.[1];
		const hint =
			name === undefined
				? ''
				: didYouMean(
						`--${name}`,
						Object.keys(options).map((key) => `--${key}`),
					);
		throw new Misuse(`${sentence.replace(/\.$/, '')}.${hint}`);
	}
}
