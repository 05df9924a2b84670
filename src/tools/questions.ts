import { didYouMean } from '#lib/base/nearest.ts';
import { Misuse } from './commands/misuse.ts';
import { registry, type Listed } from './commands/registry.ts';

const names = Object.keys(registry);
const width = Math.max(...names.map((name) => name.length)) + 2;
const list = Object.entries(registry).map(
	([name, { summary }]) => `  ${name.padEnd(width)}${summary}\n`,
);

const help = `Usage: questions COMMAND [...]
In a clone of this project: npm run -s questions -- COMMAND [...]

Checks and tends lessons: folders of Markdown files in questions/.

${list.join('')}
  questions help COMMAND   says more about one of them

Examples:
  npm run -s questions -- new flood-2026
  npm run -s questions -- check
  npm run -s questions -- check --fix flood-2026
`;

function listed(name: string): Listed {
	const found = Object.hasOwn(registry, name) ? registry[name] : undefined;
	if (found) return found;
	if (name.startsWith('-')) throw new Misuse(`"${name}" stands behind a command: check ${name}.`);
	throw new Misuse(`There is no command "${name}".${didYouMean(name, names)}`);
}

/** Whether help is asked for among the options of a command. */
function wantsHelp(args: readonly string[]): boolean {
	const end = args.indexOf('--');
	return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
	if (name === undefined)
		throw new Misuse(`Say what to do with the questions: ${names.join(', ')}.`);
	const asked = name === 'help' ? args[0] : name;
	if (asked === undefined || asked === '--help' || asked === '-h') {
		process.stdout.write(help);
		return 0;
	}
	const { command } = await listed(asked).load();
	if (name !== 'help' && !wantsHelp(args)) return command.run(args);
	process.stdout.write(command.help);
	return 0;
}

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (trouble) {
	if (!(trouble instanceof Misuse)) throw trouble;
	const [name = ''] = process.argv.slice(2);
	const about = Object.hasOwn(registry, name) ? `help ${name}` : '--help';
	process.stderr.write(`questions: ${trouble.message}\nTry: npm run -s questions -- ${about}\n`);
	process.exitCode = 2;
}
