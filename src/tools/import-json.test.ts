import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { formatNames } from '#lib/formats/table.ts';
import {
	corporaRoot,
	corpusFiles,
	expectedOf,
	hasCorpora,
	whySkipped,
} from '../../tests/exchange/shared-corpora.ts';
import { questions, tempFolder, type Said } from './testing/questions-command.ts';

const printed = v.strictObject({
	questions: v.array(v.unknown()),
	findings: v.array(v.looseObject({ severity: v.string(), name: v.string(), line: v.number() })),
});

async function imported(format: string, path: string, cwd: string, input?: string) {
	return read(await questions(['import', '--from', format, '--json', path], cwd, input));
}

function read({ status, out, err }: Said) {
	return { status, err, ...v.parse(printed, JSON.parse(out)) };
}

/** What the command makes of every bank of a format. */
async function banks(format: string, pattern: string) {
	const done: { path: string; bank: ReturnType<typeof read> }[] = [];
	for (const path of corpusFiles(pattern))
		done.push({ path, bank: await imported(format, path, corporaRoot) });
	return done;
}

const gift = v.object({
	validUtf8: v.boolean(),
	blocks: v.array(v.object({ ok: v.boolean(), q: v.optional(v.unknown()) })),
});
const aiken = v.object({ questions: v.array(v.unknown()), errors: v.array(v.string()) });

describe.skipIf(!hasCorpora)(`banks written by others${whySkipped}`, () => {
	test('GIFT: every question that Moodle reads, field by field, and no other', async () => {
		let count = 0;
		for (const { path, bank } of await banks('gift', 'gift/**/*.{gift,txt}')) {
			const { validUtf8, blocks } = v.parse(gift, expectedOf(path));
			expect([path, bank.status, bank.err]).toEqual([path, 0, '']);
			if (!validUtf8) {
				expect(bank.findings.map(({ name }) => name)).toContain('not-utf-8');
				continue;
			}
			const wanted = blocks.filter(({ ok }) => ok).map(({ q }) => q);
			expect(bank.questions, path).toEqual(wanted);
			count += wanted.length;
		}
		expect(count).toBe(1204);
	});

	test('Aiken: ten questions, and four errors on their lines', async () => {
		const counts = { questions: 0, errors: 0 };
		for (const { path, bank } of await banks('aiken', 'aiken/**/*.txt')) {
			const expected = v.parse(aiken, expectedOf(path));
			const { questions: came, findings } = bank;
			expect(came, path).toEqual(expected.questions);
			const lines = expected.errors.map((error) => Number(error.split(':')[1]));
			expect(findings.map(({ line }) => line)).toEqual(lines);
			counts.questions += came.length;
			counts.errors += findings.length;
		}
		expect(counts).toEqual({ questions: 10, errors: 4 });
	});
});

describe('questions import --json', () => {
	const bank = '::One::Where?{=here ~there}\n\nbroken { ~a\n\n::Two::True?{T}\n';

	test('reads a file or what is piped, and loses no question for the sake of a broken one', async () => {
		const here = tempFolder({ 'bank.gift': bank });
		for (const came of [
			await imported('gift', 'bank.gift', here),
			await imported('GIFT', '-', here, bank),
		]) {
			expect(came).toMatchObject({
				...{ status: 0, err: '' },
				questions: [{ name: 'One' }, { name: 'Two', type: 'truefalse' }],
				findings: [{ severity: 'error', line: 3 }],
			});
		}
	});

	test('ends with 1 where nothing came in', async () => {
		const came = await imported('gift', '-', tempFolder(), 'broken { ~a');
		expect(came).toMatchObject({ status: 1, questions: [], findings: [{ severity: 'error' }] });
		expect(await imported('gift', '-', tempFolder(), '')).toMatchObject({
			status: 0,
			findings: [],
		});
	});

	test('says of a file of 100 MB that it is too large, and does not read it', async () => {
		const here = tempFolder({ 'bank.gift': 'a' });
		truncateSync(join(here, 'bank.gift'), 100 * 1024 * 1024);
		expect(await imported('gift', 'bank.gift', here)).toMatchObject({
			status: 1,
			findings: [{ name: 'file-too-large' }],
		});
	});

	test.each([
		[['--encoding', 'klingon', 'bank.txt'], 'There is no encoding "klingon" here, only utf-8'],
		[
			['--from', 'gft', 'bank.txt'],
			`There is no format "gft" here, only ${formatNames.join(' and ')}. Did you mean "gift"?`,
		],
		[['--from', 'gift', 'bank.txt'], 'There is no file "bank.txt".'],
		[['--from', 'gift', '.'], '"." can not be read (EISDIR).'],
		[['--from', 'aiken'], 'Name the file: import FILE.'],
	])('ends with 2 on %j', async (args, message) => {
		const { status, out, err } = await questions(['import', '--json', ...args], tempFolder());
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(message);
	});
});
