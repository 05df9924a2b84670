import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Format } from './format.ts';
import { bare, type ForeignQuestion } from './question.ts';

/** What a format shows of itself in `samples.ts`, for the promises that every format keeps. */
export interface Samples {
	/** Banks as they should be: each is read without an error, and written and read again as it was. */
	readonly good: readonly { readonly text: string; readonly types: readonly string[] }[];
	/** Questions that can't be read. Each stands alone: what is above and below it is not its business. */
	readonly broken: readonly string[];
}

const typesOf = (questions: readonly ForeignQuestion[]) => questions.map(({ type }) => type);
/** Banks are put together with an empty line between two. */
const together = (...texts: readonly string[]) => texts.map((text) => text.trimEnd()).join('\n\n');

/** What every format promises of itself; what the recogniser makes of it is tested where all of them are known. */
export function keepsItsPromises(format: Format, { good, broken }: Samples): void {
	it('has a label, endings without their dot, and samples', () => {
		expect(format.label).not.toBe('');
		for (const ending of format.endings) expect(ending).toMatch(/^[a-z0-9]+$/);
		expect(good.length).toBeGreaterThanOrEqual(2);
		expect(broken.length).toBeGreaterThanOrEqual(2);
	});

	it.each(good)(
		'reads its sample without an error, each question with its place: $text',
		(sample) => {
			const { questions, places, findings } = format.read(sample.text, { file: 'bank' });
			expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
			expect(typesOf(questions)).toEqual(sample.types);
			expect(places).toHaveLength(questions.length);
			const lines = places.map(({ line }) => line);
			expect(lines).toEqual([...lines].sort((a, b) => a - b));
			expect(format.isLike(sample.text)).toBe(true);
		},
	);

	it.each(good)('writes its sample so that it reads back as it was: $text', ({ text }) => {
		const { questions } = format.read(text);
		const written = format.write(questions);
		expect(written.findings).toEqual([]);
		expect(format.read(written.text).questions.map(bare)).toEqual(questions.map(bare));
	});

	it.each(broken)(
		'takes out what it can not read, says where, and reads the others: %s',
		(text) => {
			for (const { text: above } of good) {
				for (const { text: below } of good) {
					const [first, last] = [format.read(above), format.read(below)];
					const read = format.read(together(above, text, below));
					const [from, to] = [above.trimEnd(), together(above, text)].map(
						(part) => part.split('\n').length,
					);
					const asked = [...first.questions, ...last.questions].map(bare);
					expect(read.questions.map(bare)).toEqual(asked);
					const errors = read.findings.filter(({ severity }) => severity === 'error');
					expect(errors.length).toBeGreaterThan(0);
					const places = errors.map(
						({ name, line }) => read.unread?.get(`${name}:${line}`)?.line ?? line,
					);
					for (const line of places) {
						expect(line).toBeGreaterThan(from ?? 0);
						expect(line).toBeLessThanOrEqual(to ?? 0);
					}
				}
			}
		},
	);

	it('reads and writes anything without a throw: places are in the text, and what is written without a word reads back', () => {
		const pieces = [
			...good.map(({ text }) => text),
			...broken,
			'\0',
			'\uFEFF',
			'\u2028',
			'\ud83d',
			'\r',
			'<b>',
			'\\',
		];
		const torn = fc
			.tuple(fc.constantFrom(...pieces), fc.nat({ max: 200 }), fc.nat({ max: 200 }))
			.map(([text, from, length]) => text.slice(from, from + length));
		const bank = fc.array(fc.oneof(torn, fc.string(), fc.constantFrom(...pieces, '\n\n')));
		fc.assert(
			fc.property(bank, fc.constantFrom('none', 'lost', 'all'), (parts, mend) => {
				const text = parts.join('');
				const { questions, places, findings } = format.read(text, { mend });
				const lines = text.split(/\r\n|\r|\n/).length;
				for (const { line, endLine } of [...places, ...findings]) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(endLine).toBeGreaterThanOrEqual(line);
					expect(endLine).toBeLessThanOrEqual(lines);
				}
				const written = format.write(questions);
				const again = format.read(written.text, { mend: 'none' }).questions;
				if (written.findings.length === 0) expect(again).toHaveLength(questions.length);
			}),
			{ numRuns: 200 },
		);
	}, 300_000);
}
