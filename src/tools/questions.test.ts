import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from './commands/registry.ts';
import { project, questions, samples } from './testing/questions-command.ts';

// Each starts a program: on a busy machine that takes its time.
describe('the command as a whole', { timeout: 60_000 }, () => {
	test.each([
		[['check', '--jsn'], 'Unknown option \'--jsn\'. Did you mean "--json"?'],
		[['chek'], 'There is no command "chek". Did you mean "check"?'],
		[['--json'], '"--json" stands behind a command: check --json.'],
		[['help', 'chek'], 'There is no command "chek". Did you mean "check"?'],
		[['__proto__'], 'There is no command "__proto__".'],
		[['new', 'a', 'b'], '"b" is one argument too many.'],
		[[], 'Say what to do with the questions: check, '],
	])('ends with 2 and a word of help on %j', (args, message) => {
		const { status, out, err } = questions(args, samples);
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toContain(message);
		expect(err).toMatch(/\nTry: npm run -s questions -- \S+.*\n$/);
	});

	test('lists every command, and explains each with examples, however it is asked', () => {
		const { status, out, err } = questions(['--help'], samples);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		for (const [name, { summary }] of Object.entries(registry)) {
			expect(out).toContain(name);
			expect(out).toContain(summary);
		}
		expect(questions(['help'], samples).out).toBe(out);
	});

	test.each(Object.keys(registry))(
		'%s explains itself, with examples and exit status',
		async (name) => {
			const { out, status } = questions(['help', name], samples);
			expect(status).toBe(0);
			expect(out).toMatch(new RegExp(`^Usage: questions ${name}\\b`));
			expect(out).toContain('\nExamples:\n');
			expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
			expect(questions([name, '--help'], samples).out).toBe(out);
		},
	);

	test('takes what stands behind -- for a path, however it looks', () => {
		const { status, err } = questions(['check', '--', '--json'], samples);
		expect(status).toBe(2);
		expect(err).toContain('There is no file or folder "--json".');
	});

	test('is calm when its reader has seen enough', async () => {
		const child = spawn(process.execPath, [join(project, 'src/tools/questions.ts'), 'check', '.'], {
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
