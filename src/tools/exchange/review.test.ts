import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importBank } from '#lib/exchange/index.ts';
import { whyOf } from '#lib/exchange/review.ts';
import { asReview } from './review.ts';

const pieces = [
	...[
		'Which?',
		'A. one',
		'B) two',
		'C. three',
		'a) four',
		'ANSWER: A',
		'Answer: B',
		'ANSWER: A, B',
		'',
	],
	...[
		'{=a ~b}',
		'Ice floats.{true}',
		'x^{2}',
		'{1:SA:=x}',
		'Who {=a ~%50%b}',
		'{#3,14}',
		'{}',
		'}',
	],
];

test('the command says of every question what the editor says: 500 banks of any mixture', () => {
	const bank = fc.array(fc.constantFrom(...pieces), { maxLength: 20 });
	fc.assert(
		fc.property(bank, (lines) => {
			// The editor's worker and the command give the bytes to this, and nothing else.
			const content = new TextEncoder().encode(lines.join('\n'));
			const imported = importBank({ name: 'b.txt', content, today: '2026-11-30' });
			const said = asReview('b.txt', imported).split('\n');
			for (const [i, row] of imported.rows.entries()) {
				const line = said[i] ?? '';
				for (const message of whyOf(row)) expect(line).toContain(message);
				if (row.outcome !== 'came-in') expect(line).toContain(' — ');
			}
		}),
		{ numRuns: 500 },
	);
}, 300_000);
