import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '#lib/formats/table.ts';
import { project, questions, tempFolder } from './testing/questions-command.ts';

const example = join(project, 'questions/examples');

describe('questions export', () => {
	test('writes a bank that is read again, and says on standard error what it can not carry', async () => {
		const here = tempFolder();
		const { status, out, err } = await questions(['export', '--to', 'gift', example], here);
		expect(status).toBe(0);
		expect(err).toMatch(/^What gift can't carry, and of how many questions:\n +\d+ {2}\S/);
		expect(err).toMatch(/^18 questions written, 0 left out$/m);
		const again = await questions(['import', '--from', 'gift', '-'], here, out);
		expect(again.out).toMatch(/^18 questions: 18 came in \(\d+ of them changed\), 0 left out$/m);
	});

	test('names each question that the format has no place for', async () => {
		const { err } = await questions(['export', '--to', 'aiken', example], tempFolder());
		expect(err).toMatch(/^Left out:\n(?: {2}.+ — .+\n){11}7 questions written, 11 left out$/m);
	});

	test('writes a file with -o, once, and again only with --force', async () => {
		const here = tempFolder();
		const call = ['export', example, '-o', 'bank.gift'];
		expect(await questions(call, here)).toMatchObject({ status: 0, err: '' });
		const text = readFileSync(join(here, 'bank.gift'), 'utf8');
		expect(text).toContain('What swam into the fjord?');
		const again = await questions(call, here);
		expect(again.status).toBe(2);
		expect(again.err).toContain('"bank.gift" is there already: --force writes over it.');
		expect((await questions([...call, '--force'], here)).status).toBe(0);
		expect(readFileSync(join(here, 'bank.gift'), 'utf8')).toBe(text);
	});

	test('brings back what came from there, as it came', async () => {
		const bank =
			'// kept\n::One::Where?{\n\t=%100%here#Yes.\n\t=%50%there\n}\n\n::Two::Tell us all.{}\n\n';
		const here = tempFolder({ 'bank.txt': bank });
		await questions(['import', '--from', 'gift', 'bank.txt', '-o', 'one'], here);
		const { out, err } = await questions(['export', '--to', 'gift', 'one'], here);
		const read = async (text: string): Promise<unknown> =>
			JSON.parse((await questions(['import', '--from', 'gift', '--json', '-'], here, text)).out);
		expect(await read(out)).toEqual(await read(bank));
		expect(err).toBe('gift carries all of it.\n2 questions written, 0 left out\n');
	});

	test('ends with 1 where there is nothing to write', async () => {
		const here = tempFolder({ 'lesson.md': '---\ntitel: x\n---\n' });
		const { status, out, err } = await questions(['export', '--to', 'gift', '.'], here);
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(err).toContain('lesson.md has errors');
	});

	test.each([
		[
			['export', 'examples'],
			`Say which format: ${formatNames.map((name) => `--to ${name}`).join(' or ')}.`,
		],
		[['export', '--to', 'gift'], 'Name the lesson: export --to gift flood-2026.'],
		[
			['export', '--to', 'gift', 'questions'],
			'"questions" holds several lessons: name one of them.',
		],
	])('ends with 2 on %j', async (args, message) => {
		const { status, err } = await questions(args, project);
		expect(status).toBe(2);
		expect(err).toContain(message);
	});
});
