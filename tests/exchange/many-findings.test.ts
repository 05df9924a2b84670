import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { importBank } from '#lib/exchange/index.ts';
import { formatNames, formats, type BankFormat } from '#lib/formats/table.ts';

// Findings decide what becomes of a question. However many stand above it, each question of a large bank is read as it would be alone.

const here = fileURLToPath(new URL('.', import.meta.url));
const more = 2_100;

const decidingOf = (format: BankFormat): readonly string[] => {
	const { misread = [], mended = [], fixedFirst = {} } = formats[format].tells;
	return [...new Set([...misread, ...mended, ...Object.keys(fixedFirst)])];
};
const countOf = (format: BankFormat, text: string, name: string): number =>
	formats[format].read(text).findings.filter((finding) => finding.name === name).length;

/** The lines of a sample on which something is said, alone where it is said of them alone too. */
function linesWith(format: BankFormat, text: string, name: string): string {
	const { findings, places } = formats[format].read(text);
	const line = findings.find((finding) => finding.name === name)?.line ?? 0;
	const place = places.find((each) => each.line <= line && each.endLine >= line);
	const lines = text.split('\n').slice((place?.line ?? 1) - 1, place?.endLine);
	return countOf(format, lines.join('\n'), name) > 0 ? lines.join('\n') : text;
}

describe.each(formatNames)('%s', (format) => {
	const samples = globSync(`${format}/*.{gift,txt}`, { cwd: here })
		.sort()
		.map((path) => readFileSync(here + path, 'utf8'));

	it.each(decidingOf(format))('says %s of every question, not of the first 2,000', (name) => {
		const found = samples.find((text) => countOf(format, text, name) > 0) ?? '';
		const sample = linesWith(format, found, name);
		const once = countOf(format, sample, name);
		expect(once, 'no sample has it').toBeGreaterThan(0);
		const times = Math.ceil(more / once);
		const bank = Array.from({ length: times }, () => sample).join('\n\n');
		expect(countOf(format, bank, name)).toBeGreaterThanOrEqual(times * once);
	});
});

test.each<readonly [BankFormat, string, string]>([
	['gift', 'misread', '::a::b{T}::c::d{F}\n'],
	['gift', 'misread', 'Solve {x^2} for x {=1 ~2}\n\n'],
	['gift', 'equal-shares', 'Who, #?{~%100.00%the guard ~%0.00%the guest}\n\n'],
])('a %s bank of very many questions: each comes to %s (%s)', (format, reason, question) => {
	const { length } = formats[format].read(question.repeat(2)).findings;
	const count = Math.ceil((2 * more) / length);
	const content = Array.from({ length: count }, (_, i) => question.replace('#', String(i))).join(
		'',
	);
	const { rows } = importBank({ name: 'bank.txt', content, format, today: '2026-11-30' });
	expect(rows.length).toBeGreaterThanOrEqual(count);
	const becameOf = rows.map(({ outcome, reasons }) =>
		[outcome, ...reasons.map(({ name }) => name)].join(' '),
	);
	expect(new Set(becameOf)).toEqual(new Set([becameOf[0]]));
	expect(becameOf[0]).toContain(reason);
});

test('findings of one name do not hide those of another: an error behind thousands of warnings has its row', () => {
	const question = '::Question::Who?{=The guard ~The guest}\n\n';
	const content = `${question.repeat(more)}::Last::Who?{=The guard\n`;
	const { findings } = formats.gift.read(content);
	const names = (name: string) => findings.filter((finding) => finding.name === name);
	expect(names('gift-duplicate-title')).toHaveLength(2_000);
	expect(names('gift-braces').map(({ line }) => line)).toEqual([2 * more + 1]);
	expect(names('more-findings')).toHaveLength(1);
});
