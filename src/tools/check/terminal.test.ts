import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { program, samples } from '../testing/questions-command.ts';

// util-linux's own way to run a program on a terminal that nobody looks at.
const probe = spawnSync('script', ['--version'], { encoding: 'utf8' });
const has = probe.error === undefined && probe.stdout.includes('util-linux');

/** What check prints on a terminal, its line ends made plain. */
function onTerminal(env: Readonly<Record<string, string>>): string {
	const call = `"${process.execPath}" "${program}" check duplicate-id`;
	const { PATH = '' } = process.env;
	const done = spawnSync('script', ['-qec', call, '/dev/null'], {
		cwd: samples,
		encoding: 'utf8',
		env: { PATH, TERM: 'xterm', ...env },
	});
	return done.stdout.replaceAll('\r\n', '\n');
}

describe.skipIf(!has)(
	`on a terminal${has ? '' : ' (skipped: no program "script" here)'}`,
	{ timeout: 60_000 },
	() => {
		test('a finding shows its line with a mark, what to do, and where to read more', () => {
			expect(onTerminal({ NO_COLOR: '1' })).toBe(
				`duplicate-id/1-flood.quiz.md:13:1 error duplicate-id
  13 | ## What rose again? {#twice}
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  The id "twice" stands above already. Give this question another one.
  fix:  Write {#twice-2}?
  help: /help/findings/duplicate-id

1 error, 0 warnings in 1 lesson
`,
			);
		});

		test('in colours, unless NO_COLOR says no', () => {
			expect(onTerminal({})).toContain('\u001B[31m');
			expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001B');
		});
	},
);
