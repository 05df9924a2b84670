import { parseArgs } from 'node:util';
import { didYouMean } from '#lib/base/nearest.ts';
import { check } from './check/check.ts';
import { Misuse } from './check/misuse.ts';

const help = `Usage: questions check [PATH...] [--json]

Checks lessons: reads their files and says what is wrong, at which line.

  PATH     a folder of lessons, one lesson's folder, or a file of one (then the
           whole lesson is read, and what concerns that file is said).
           Without a PATH: questions/
  --json   prints a JSON array of { file, line, column, endLine, endColumn,
           severity, name, message }, and nothing else
  --help   prints this

Every finding is a line: path:line:column severity name message
Exit status: 0 no errors (warnings do no harm), 1 errors, 2 wrong use.
`;

const commands: Readonly<Record<string, (args: readonly string[]) => number>> = {
	check(args) {
		const { values, positionals } = parsed(args);
		if (!values.help) return check(positionals, values.json ?? false);
		process.stdout.write(help);
		return 0;
	},
};

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
		});
	} catch (trouble) {
		const message = trouble instanceof Error ? trouble.message : String(trouble);
		throw new Misuse(`${message.split('. ')[0] ?? message}.`);
	}
}

function main([name, ...args]: readonly string[]): number {
	if (name === '--help' || name === '-h' || name === 'help') {
		process.stdout.write(help);
		return 0;
	}
	if (name === undefined) throw new Misuse('Say what to do with the questions: check.');
	const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (run) return run(args);
	throw new Misuse(`There is no command "${name}".${didYouMean(name, Object.keys(commands))}`);
}

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

try {
	process.exitCode = main(process.argv.slice(2));
} catch (trouble) {
	if (!(trouble instanceof Misuse)) throw trouble;
	process.stderr.write(`questions: ${trouble.message}\nTry: npm run -s questions -- --help\n`);
	process.exitCode = 2;
}
