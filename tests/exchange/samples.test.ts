import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAiken, writeAiken } from '#lib/formats/aiken/index.ts';
import { readGift, writeGift } from '#lib/formats/gift/index.ts';
import type { Reading } from '#lib/formats/format.ts';

/** `REFRESH_SAMPLES=1 npx vitest run tests/exchange && npx prettier --write tests/exchange` writes the answers anew; read the difference before keeping it. */
const isRefresh = process.env.REFRESH_SAMPLES === '1';
const here = fileURLToPath(new URL('.', import.meta.url));

function brief({ questions, places, findings }: Reading): unknown {
	return {
		questions: questions.map((question, i) => ({ line: places[i]?.line, ...question })),
		findings: findings.map(({ severity, name, line, column, endLine, endColumn, fix }) => {
			const place = `${line}:${column}-${endLine}:${endColumn}`;
			return [severity, name, place, ...(fix ? [fix.edits[0]?.text] : [])].join(' ');
		}),
	};
}

function compare(path: string, readings: { mended: Reading; asMoodle: Reading }): void {
	const actual = JSON.stringify(
		{ mended: brief(readings.mended), asMoodle: brief(readings.asMoodle) },
		undefined,
		'\t',
	);
	const answer = `${here}${path.replace(/\.\w+$/, '.json')}`;
	if (isRefresh || !existsSync(answer)) writeFileSync(answer, `${actual}\n`);
	expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(answer, 'utf8')));
}

describe('GIFT samples', () => {
	const samples = globSync('gift/*.gift', { cwd: here }).sort();

	it.each(samples)('%s reads as its answer says', (path) => {
		const text = readFileSync(here + path, 'utf8');
		compare(path, { mended: readGift(text), asMoodle: readGift(text, { mend: 'none' }) });
	});

	it.each(samples)(
		'%s written and read again is the same, or a finding says what is not',
		(path) => {
			const { questions } = readGift(readFileSync(here + path, 'utf8'));
			const { text, findings } = writeGift(questions);
			const again = readGift(text).questions;
			if (findings.length === 0) expect(again).toEqual(questions);
			expect(again).toHaveLength(questions.length);
		},
	);

	it('has at least ten samples', () => expect(samples.length).toBeGreaterThanOrEqual(10));
});

describe('Aiken samples', () => {
	const samples = globSync('aiken/*.txt', { cwd: here }).sort();

	it.each(samples)('%s reads as its answer says', (path) => {
		const text = readFileSync(here + path, 'utf8');
		compare(path, { mended: readAiken(text), asMoodle: readAiken(text, { mend: 'none' }) });
	});

	it.each(samples)('%s written and read again is the same, but for what is reported', (path) => {
		const { questions } = readAiken(readFileSync(here + path, 'utf8'));
		const { text, findings } = writeAiken(questions);
		const again = readAiken(text).questions;
		const leftOut = findings.filter(({ severity }) => severity === 'error');
		expect(again).toHaveLength(questions.length - leftOut.length);
		if (findings.length === 0) expect(again).toEqual(questions);
	});

	it('has at least three samples', () => expect(samples.length).toBeGreaterThanOrEqual(3));
});
