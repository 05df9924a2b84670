import { didYouMean } from '#lib/base/nearest.ts';
import { questionsHelp } from '#lib/words/commands.ts';
import { misuse } from '#lib/words/tools.ts';
import type { Shell } from './command.ts';
import { Misuse } from '../terminal/misuse.ts';
import { registry, type Listed } from './registry.ts';

const names = Object.keys(registry);
const width = Math.max(...names.map((name) => name.length)) + 2;
const list = Object.entries(registry).map(
	([name, { summary }]) => `  ${name.padEnd(width)}${summary}\n`,
);

const help = questionsHelp(list.join(''));

/** Does what was typed behind `questions`, and gives the exit status: 2 where it can't be done as it was typed. */
export async function main(args: readonly string[], shell: Shell): Promise<number> {
	try {
		return await run(args, shell);
	} catch (trouble) {
		if (!(trouble instanceof Misuse)) throw trouble;
		const [name = ''] = args;
		const about = Object.hasOwn(registry, name) ? `help ${name}` : '--help';
		shell.err(`${misuse.told(trouble.message, about)}\n`);
		return 2;
	}
}

async function run([name, ...args]: readonly string[], shell: Shell): Promise<number> {
	if (name === undefined) throw new Misuse(misuse.sayWhat(names.join(', ')));
	const asked = name === 'help' ? args[0] : name;
	if (asked === undefined || asked === '--help' || asked === '-h') {
		shell.out(help);
		return 0;
	}
	const { command } = await listed(asked).load();
	if (name !== 'help' && !wantsHelp(args)) return command.run(args, shell);
	shell.out(command.help);
	return 0;
}

function listed(name: string): Listed {
	const found = Object.hasOwn(registry, name) ? registry[name] : undefined;
	if (found) return found;
	if (name.startsWith('-')) throw new Misuse(misuse.behind(name));
	throw new Misuse(misuse.noCommand(name, didYouMean(name, names)));
}

/** Whether help is asked for among the options of a command. */
function wantsHelp(args: readonly string[]): boolean {
	const end = args.indexOf('--');
	return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}
