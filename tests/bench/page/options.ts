import { parseArgs } from 'node:util';
import { Trouble } from '../../../src/tools/ready/trouble.js';
import { profileNames, type ProfileName } from './profiles.ts';

/** What a person asked to be measured. */
export interface Options {
	readonly sizes: readonly number[];
	readonly profiles: readonly ProfileName[];
	readonly targets: readonly string[];
	readonly runs: number;
	readonly answers: number;
	/** A server of ours that runs already, with the lessons of the bench. */
	readonly url?: string;
	/** Over HTTP/2 with TLS. */
	readonly h2: boolean;
	/** Under a name that is not this machine's own, as a phone in a school has it: gzip, and no secure context. */
	readonly lan: boolean;
	/** Serves until stopped, and measures nothing. */
	readonly serve: boolean;
	readonly gates: boolean;
	/** A file for all that was measured, as JSON. */
	readonly out?: string;
}

const help = `npm run bench:page -- [options]
  --sizes 10,100,1000                 questions in the lesson (10)
  --profiles none,cpu4,fast3g,slow3g  how slow device and network are (none,cpu4,fast3g)
  --targets limit,react-quiz,…        who is measured (all)
  --runs 3                            rounds; everybody is visited once in each
  --answers 10                        answers in each visit that answers
  --url http://127.0.0.1:3000         measure a Readback that runs there, with the lessons of the bench
  --h2                                over HTTP/2 with TLS
  --lan                               under a foreign name over plain HTTP: gzip, no secure context
  --serve                             serve the lessons of the bench until stopped
  --gates                             fail where bytes, requests, nodes or shift pass their gates
  --out results.json                  keep all that was measured`;

const known = {
	sizes: { type: 'string', default: '10' },
	profiles: { type: 'string', default: 'none,cpu4,fast3g' },
	targets: { type: 'string', default: '' },
	runs: { type: 'string', default: '3' },
	answers: { type: 'string', default: '10' },
	url: { type: 'string' },
	out: { type: 'string' },
	h2: { type: 'boolean', default: false },
	lan: { type: 'boolean', default: false },
	serve: { type: 'boolean', default: false },
	gates: { type: 'boolean', default: false },
} as const;

/** Reads the command line; `targets` and `sizes` are what there is. Throws a Trouble that names the word it does not know. */
export function readOptions(
	args: readonly string[],
	there: { readonly targets: readonly string[]; readonly sizes: readonly number[] },
): Options {
	const { values } = parsed(args);
	const targets = values.targets === '' ? there.targets : list(values.targets);
	const sizes = list(values.sizes).map(Number);
	const names = list(values.profiles);
	const profiles = profileNames.filter((name) => names.includes(name));
	all('--targets', targets, there.targets);
	all('--sizes', list(values.sizes), there.sizes.map(String));
	all('--profiles', names, profileNames);
	if (values.h2 && values.lan) throw new Trouble('--h2 and --lan exclude each other.');
	const { url, out, h2, lan, serve, gates } = values;
	return {
		...{ sizes, profiles, targets, url: url?.replace(/\/$/, ''), out, h2, lan, serve, gates },
		runs: count('--runs', values.runs, 1),
		answers: count('--answers', values.answers, 0),
	};
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: known, strict: true });
	} catch (error) {
		throw new Trouble(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
	}
}

const list = (text: string): string[] => text.split(',').filter((word) => word !== '');

function all(option: string, asked: readonly string[], there: readonly string[]): void {
	const unknown = asked.find((word) => !there.includes(word));
	if (unknown !== undefined || asked.length === 0)
		throw new Trouble(`${option} knows ${there.join(', ')}, and not "${unknown ?? ''}".`);
}

function count(option: string, text: string, least: number): number {
	const number = Number(text);
	if (Number.isInteger(number) && number >= least && number <= 30) return number;
	throw new Trouble(`${option} is to be a number from ${least} to 30, and it is "${text}".`);
}
