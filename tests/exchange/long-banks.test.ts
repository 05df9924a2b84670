import { describe, expect, test } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { importBank, updateLesson } from '#lib/exchange/index.ts';
import { limits } from '#lib/notation/index.ts';

// A file of a lesson is read up to a limit. What a bank becomes lies within it, whatever its questions are like.

const words = (n: number) => 'He went on with his work until the guest had gone. '.repeat(n).trim();
const bank = (count: number, question: (i: number) => string): string =>
	Array.from({ length: count }, (_, i) => question(i)).join('\n\n');

const long = (i: number) => `Who, number ${i}? ${words(20)}{=The guard#${words(2)} ~The guest#No.}`;
const ofLines = (i: number) =>
	`Who, number ${i}?{=Right ${Array.from({ length: 70 }, (_, n) => `~wrong ${n}`).join(' ')}}`;
const keptOnly = (i: number) => `What do you think of ${i}? ${words(30)}{}`;
const category = (i: number) =>
	`$CATEGORY: ${'a drawer in a drawer/'.repeat(40)}${i % 2}\n\n${long(i)}`;

const banks: readonly (readonly [name: string, text: string, count: number])[] = [
	['of long questions', bank(50, long), 50],
	['of questions of many lines', bank(50, ofLines), 50],
	['of long questions that stay outside', bank(50, keptOnly), 50],
	['with categories of long names', bank(50, category), 50],
	[
		'of one question of 45 kB',
		bank(3, (i) => `Who, ${i}? ${words(880)}{=The guard ~The guest}`),
		3,
	],
	[
		'of one question of 45 kB of stars',
		bank(3, (i) => `Who, ${i}? ${'a * b '.repeat(7000)}{=c ~d}`),
		3,
	],
];

const importOf = (content: string) =>
	importBank({ name: 'bank.gift', content, format: 'gift', today: '2026-11-30' });

describe.each(banks)('a bank %s', (_, text, count) => {
	const { files, rows, lesson: name } = importOf(text);
	const arrived = rows.flatMap(({ id }) => id ?? []);

	test('is a lesson whose files are read to their end', () => {
		expect(rows).toHaveLength(count);
		for (const [file, content] of files) {
			expect(content.length, file).toBeLessThanOrEqual(limits.longestFile);
			expect(content.split('\n').length, file).toBeLessThanOrEqual(limits.mostLines);
		}
		const { lesson, findings } = checkLesson(name, files);
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		const read = lesson?.sections.flatMap(({ questions }) => questions) ?? [];
		expect(read.map(({ id }) => id).sort()).toEqual([...arrived].sort());
	});

	test('keeps what stays outside, or says that it does not', () => {
		const all = [...files.values()].join('\n');
		const kept = all.match(/^<!-- kept \{/gm)?.length ?? 0;
		const untold = rows.filter(
			({ outcome, reasons }) =>
				outcome === 'left-out' && !reasons.some(({ name: reason }) => reason === 'kept-not'),
		);
		expect(kept).toBe(untold.length);
	});
});

test('the same bank again finds all its questions as they came', () => {
	const imported = importOf(bank(50, long));
	const { files, became, gone } = updateLesson(imported.lesson, imported.files, imported);
	expect([...files.keys()]).toEqual([]);
	expect(new Set(became.values())).toEqual(new Set(['same']));
	expect(gone).toEqual([]);
});

test('new questions for a section that is full stand in another one', () => {
	const first = importOf(bank(30, long));
	const second = importOf(bank(30, (i) => long(i + 30)));
	const { files } = updateLesson(first.lesson, first.files, second);
	const together = new Map([...first.files, ...files]);
	const { lesson, findings } = checkLesson(first.lesson, together);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(lesson?.sections.flatMap(({ questions }) => questions)).toHaveLength(60);
});
