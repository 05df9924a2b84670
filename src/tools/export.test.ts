import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, questions, tempFolder } from './testing/questions-command.ts';

const example = join(project, 'questions/examples');

describe('questions export', { timeout: 60_000 }, () => {
	test('writes a bank that is read again, and says on standard error what it can not carry', () => {
		const here = tempFolder();
		const { status, out, err } = questions(['export', '--to', 'gift', example], here);
		expect(status).toBe(0);
		expect(err).toMatch(/^What gift can't carry, and of how many questions:\n +\d+ {2}\S/);
		expect(err).toMatch(/^17 questions written, 0 left out$/m);
		const again = questions(['import', '--from', 'gift', '-'], here, out);
		expect(again.out).toMatch(/^17 questions: 17 came in \(\d+ of them changed\), 0 left out$/m);
	});

	test('names each question that the format has no place for', () => {
		const { err } = questions(['export', '--to', 'aiken', example], tempFolder());
		expect(err).toMatch(/^Left out:\n(?: {2}.+ — .+\n){10}7 questions written, 10 left out$/m);
	});

	test('writes a file with -o, once, and again only with --force', () => {
		const here = tempFolder();
		const call = ['export', example, '-o', 'bank.gift'];
		expect(questions(call, here)).toMatchObject({ status: 0, err: '' });
		const text = readFileSync(join(here, 'bank.gift'), 'utf8');
		expect(text).toContain('What swam into the fjord?');
		const again = questions(call, here);
		expect(again.status).toBe(2);
		expect(again.err).toContain('"bank.gift" is there already: --force writes over it.');
		expect(questions([...call, '--force'], here).status).toBe(0);
		expect(readFileSync(join(here, 'bank.gift'), 'utf8')).toBe(text);
	});

	test('brings back what came from there, as it came', () => {
		const bank =
			'// kept\n::One::Where?{\n\t=%100%here#Yes.\n\t=%50%there\n}\n\n::Two::Tell us all.{}\n\n';
		const here = tempFolder({ 'bank.txt': bank });
		questions(['import', '--from', 'gift', 'bank.txt', '-o', 'one'], here);
		const { out, err } = questions(['export', '--to', 'gift', 'one'], here);
		const read = (text: string): unknown =>
			JSON.parse(questions(['import', '--from', 'gift', '--json', '-'], here, text).out);
		expect(read(out)).toEqual(read(bank));
		expect(err).toBe('gift carries all of it.\n2 questions written, 0 left out\n');
	});

	test('ends with 1 where there is nothing to write', () => {
		const here = tempFolder({ 'lesson.md': '---\ntitel: x\n---\n' });
		const { status, out, err } = questions(['export', '--to', 'gift', '.'], here);
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(err).toContain('lesson.md has errors');
	});

	test.each([
		[['export', 'examples'], 'Say which format: --to gift or --to aiken.'],
		[['export', '--to', 'gift'], 'Name the lesson: export --to gift flood-2026.'],
		[
			['export', '--to', 'gift', 'questions'],
			'"questions" holds several lessons: name one of them.',
		],
	])('ends with 2 on %j', (args, message) => {
		const { status, err } = questions(args, project);
		expect(status).toBe(2);
		expect(err).toContain(message);
	});
});
