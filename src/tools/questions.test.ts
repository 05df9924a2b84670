import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { registry } from './commands/registry.ts';
import { program, questions, questionsProgram, samples } from './testing/questions-command.ts';

describe('the command as a whole', () => {
	test.each([
		[['check', '--jsn'], 'Unknown option \'--jsn\'. Did you mean "--json"?'],
		[['chek'], 'There is no command "chek". Did you mean "check"?'],
		[['--json'], '"--json" stands behind a command: check --json.'],
		[['help', 'chek'], 'There is no command "chek". Did you mean "check"?'],
		[['__proto__'], 'There is no command "__proto__".'],
		[['new', 'a', 'b'], '"b" is one argument too many.'],
		[[], 'Say what to do with the questions: check, '],
	])('ends with 2 and a word of help on %j', async (args, message) => {
		const { status, out, err } = await questions(args, samples);
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toContain(message);
		expect(err).toMatch(/\nTry: npm run -s questions -- \S+.*\n$/);
	});

	test('lists every command, and explains each with examples, however it is asked', async () => {
		const { status, out, err } = await questions(['--help'], samples);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		for (const [name, { summary }] of Object.entries(registry)) {
			expect(out).toContain(name);
			expect(out).toContain(summary);
		}
		expect((await questions(['help'], samples)).out).toBe(out);
	});

	test.each(Object.keys(registry))(
		'%s explains itself, with examples and exit status',
		async (name) => {
			const { out, status } = await questions(['help', name], samples);
			expect(status).toBe(0);
			expect(out).toMatch(new RegExp(`^Usage: questions ${name}\\b`));
			expect(out).toContain('\nExamples:\n');
			expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
			expect((await questions([name, '--help'], samples)).out).toBe(out);
		},
	);

	test('takes what stands behind -- for a path, however it looks', async () => {
		const { status, err } = await questions(['check', '--', '--json'], samples);
		expect(status).toBe(2);
		expect(err).toContain('There is no file or folder "--json".');
	});
});

// What only a process of its own shows; `check/terminal.test.ts` has it on a terminal.
describe('the program', () => {
	test('ends with the status of what it did, which it says on its two outputs', () => {
		const checked = questionsProgram(['check', 'duplicate-id'], samples);
		expect(checked).toMatchObject({ status: 1, err: '' });
		expect(checked.out).toMatch(/^duplicate-id\/1-flood\.quiz\.md:13:1 error [^]*\n1 error, /);
		const misused = questionsProgram(['chek'], samples);
		expect(misused).toMatchObject({ status: 2, out: '' });
		expect(misused.err).toContain('Did you mean "check"?');
	});

	test('reads what is piped into it, letter for letter', () => {
		expect(questionsProgram(['fmt', '-', '--as', 'lesson.md'], samples, 'Кой-Таш  \n')).toEqual({
			...{ status: 0, err: '' },
			out: 'Кой-Таш\n',
		});
	});

	test('is calm when its reader has seen enough', async () => {
		const child = spawn(process.execPath, [program, 'check', '.'], {
			cwd: samples,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let said = '';
		child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
		child.stdout.destroy();
		await once(child, 'close');
		expect({ status: child.exitCode, said }).toEqual({ status: 1, said: '' });
	});
});
