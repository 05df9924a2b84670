import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { likelyKind } from '#lib/formats/file-kind.ts';
import { format } from '#lib/notation/write/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { best, processor } from './bench/growth/measure.ts';
import { counted, good, lessonOf, times } from './bench/growth/lesson-of.ts';
import { pieces } from './bench/growth/pieces.ts';
import { shapes } from './bench/growth/shapes.ts';

// Far above what anything takes, in time of the processor: only what grows with the square of the text comes near.
const deadline = 5000;
const worthALook = 1000;
const perDoubling = 3.2;

const kB = 1024;
/** What the lesson takes into which texts are put, in which nothing grows. */
const still = best(() => checkLesson('growing', lessonOf({})));
const grows = (time: number) => Math.max(time - still, 1);

/**
 * Expects that work on 64 kB ends, and that where it takes long it grows with the text. Most shapes are done with long before: what
 * takes a second there because of a square takes a sixteenth of it at 16 kB already, and grows by more than 2.7 up to there. (Work
 * of an + bn² whose doublings up to 64 kB are over 3.2 has b ≥ 1.5a at 16 kB; so the doubling up to that is by 2.86 or more.)
 * `npm run bench:growth` measures all sizes.
 */
function expectLinear(work: (length: number) => () => unknown): void {
	for (const size of [16, 32]) {
		const took = grows(processor(work(size * kB)));
		if (took < worthALook * (size / 64) ** 2) return;
		if (took / grows(best(work((size / 2) * kB), 2)) < 2.7) return;
	}
	const large = work(64 * kB);
	const first = processor(large);
	if (first < worthALook) return;
	const took = Math.min(first, best(large, 2));
	expect(took).toBeLessThan(deadline);
	if (took < worthALook) return;
	// Where it grows with the text each doubling doubles it; where with its square, each one takes four times as long.
	const half = best(work(32 * kB), 3);
	const quarter = best(work(16 * kB), 3);
	expect(Math.min(took / half, half / quarter)).toBeLessThan(perDoubling);
}

const places = [...new Set(shapes.map(({ place }) => place))];
describe.each(places)('what grows is read in the time that grows with it: %s', (place) => {
	test.each(
		shapes.filter((shape) => shape.place === place).map((shape) => [shape.name, shape] as const),
	)('%s', (_, shape) => {
		expectLinear((length) => shape.work(length));
	});
});

/** Two or three shapes in one text: one behind the other, by turns, or inside quotes and lists. */
function composed(seed: number): (length: number) => string {
	const random = seeded(`growth ${seed}`);
	const all = Object.values(pieces);
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(all));
	const way = pick(['behind', 'by turns', 'in a quote', 'in an item', 'on one line']);
	return (length) => {
		const size = Math.floor(length / parts.length);
		const texts = parts.map((part) => part?.text(size) ?? '');
		if (way === 'behind') return texts.join('\n\n');
		if (way === 'on one line') return texts.join(' ').replace(/[\r\n]+/g, ' ');
		const lines = texts.map((text) => text.split('\n'));
		const longest = Math.max(...lines.map((each) => each.length));
		const turns = Array.from({ length: longest }, (_, i) => lines.flatMap((each) => each[i] ?? []));
		const mark = way === 'in a quote' ? '> ' : way === 'in an item' ? '  - ' : '';
		return turns
			.flat()
			.map((line) => mark + line)
			.join('\n')
			.slice(0, length);
	};
}

test.each(Array.from({ length: 24 }, (_, seed) => seed))(
	'64 kB of shapes that are put together are read in the time that grows with them (%d)',
	(seed) => {
		const textOf = composed(seed);
		const work = (length: number) => {
			const text = textOf(length);
			const name = ['1-rain.md', '1-rain.quiz.md', 'glossary.md', 'source.md'][seed % 4] ?? '';
			const files = lessonOf({ [name]: `${good.get(name) ?? ''}\n\n${text}` });
			return () => {
				const { findings } = checkLesson('growing', files);
				expect(findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
			};
		};
		expectLinear(work);
		expect(processor(work(64 * kB))).toBeLessThan(deadline);
	},
);

test('what a bank is told by is looked for once: one answer that never ends', () => {
	expect(processor(() => likelyKind(`Who?{${'=a ~b '.repeat(20_000)}`))).toBeLessThan(deadline);
	expect(processor(() => likelyKind(`Who?{${'~'.repeat(200_000)}`))).toBeLessThan(deadline);
});

describe('what is too much is told once, at its place', () => {
	const said = (files: Readonly<Record<string, string>>) => {
		const { lesson, findings } = checkLesson('growing', lessonOf(files));
		const errors = findings.filter(({ severity }) => severity === 'error');
		return {
			lesson,
			errors: errors.map(({ file, line, name, message }) => [file, line, name, message]),
		};
	};
	const prose = '---\ntitle: Rain\n---\n\n';
	const question = (i: number) =>
		`## When, of ${i}? {#q-${i}}\n\n- [x] On Monday\n  > Yes.\n- [ ] On Friday\n  > No.\n\nSource: P1\n\n`;

	test('a file of more than 64 kB is read up to there', () => {
		const line = `${times('Word and word. ', 9000)}\n\n`;
		const text = `::ask{#which-day}\n\n${times(line, 200_000)}`;
		const { lesson, errors } = said({ '1-rain.md': prose + text });
		const whole =
			'This file has 194 kB, and 64 kB are the most: it is read no further than here. Divide it.';
		expect(errors).toEqual([['1-rain.md', 20, 'bad-value', whole]]);
		expect(lesson?.sections[0]?.inText).toEqual(['which-day']);
		expect(lesson?.sections[0]?.blocks.length).toBeGreaterThan(5);
	});

	test('a file of more than 2500 lines is read up to there', () => {
		const { lesson, errors } = said({
			'1-rain.md': `${prose}::ask{#which-day}\n\n${times('a\n', 8000)}`,
		});
		const whole = 'This file has more than 2500 lines: it is read no further than here. Divide it.';
		expect(errors).toEqual([['1-rain.md', 2500, 'bad-value', whole]]);
		expect(lesson?.sections).toHaveLength(1);
	});

	test('a file of 2500 lines is not too much', () => {
		expect(
			said({ '1-rain.md': `${prose}::ask{#which-day}\n\n${'a\n'.repeat(2494)}` }).errors,
		).toEqual([]);
	});

	test('a text that is too much is left as it is by the formatter', () => {
		const text = times('a  \n', 8000 * 4);
		expect(format('1-rain.md', text)).toBe(text);
	});

	test('blanks in a row', () => {
		const { lesson, errors } = said({
			'1-rain.md': `${prose}::ask{#which-day}\n\na${times(' ', 9000)}b [P1]\n`,
		});
		const whole = 'More than 500 blanks stand here in a row: take them out.';
		expect(errors).toEqual([['1-rain.md', 7, 'bad-value', whole]]);
		expect(lesson?.sections[0]?.blocks).toHaveLength(2);
	});

	test('front matter of more than 16 kB', () => {
		const goals = counted((i) => `  goal-${i}: say it\n`, 17_000);
		const { errors } = said({
			'1-rain.md': `---\ntitle: Rain\ngoals:\n${goals}---\n\n::ask{#which-day}\n`,
		});
		const whole = 'The front matter has more than 16 kB: shorten it, so that it can be read.';
		expect(errors).toEqual([['1-rain.md', 1, 'front-matter', whole]]);
	});

	test('questions of one file', () => {
		const text = question(0).replace('q-0', 'which-day') + counted(question, 60_000);
		const { lesson, errors } = said({ '1-rain.quiz.md': times(text, 64_000) });
		expect(errors).toHaveLength(1);
		expect(lesson?.sections[0]?.questions.length).toBeGreaterThan(100);
	});

	test('paragraphs of an article, and lines of one of them', () => {
		const paragraph = (i: number) => `## P${i + 1}\n\n- reporter: It rained.\n\n`;
		const head = good.get('source.md')?.split('## P1')[0] ?? '';
		const tail = '\n## X1\n\nA fact.\n\nPublisher: One\nDate: 2019\n\n';
		const many = Array.from({ length: 301 }, (_, i) => paragraph(i)).join('');
		const long = `## P1\n\n${'- reporter: It rained.\n'.repeat(60)}`;
		expect(
			said({ 'source.md': head + tail + many }).errors.map(([, , , message]) => message),
		).toEqual([
			'There are more than 300 paragraphs: those from here on are left out. A lesson is about one article.',
		]);
		expect(said({ 'source.md': head + long + tail }).errors).toEqual([
			[
				'source.md',
				59,
				'bad-value',
				'This paragraph has more than 50 lines: those from here on are left out. Divide it.',
			],
		]);
	});

	test('attributes of one line, and letters of one word', () => {
		const heading = `## A {#a ${times('first ', 600)}}`;
		expect(said({ '1-rain.md': `${prose}::ask{#which-day}\n\n${heading}\n` }).errors).toEqual([
			[
				'1-rain.md',
				7,
				'bad-value',
				'More than 50 attributes stand here, and nothing takes as many: leave those out that are not needed.',
			],
		]);
		const word = `## ${times('a', 300)} {#a}\n\nWhat it means.\n`;
		expect(said({ 'glossary.md': `${good.get('glossary.md') ?? ''}\n${word}` }).errors).toEqual([
			[
				'glossary.md',
				8,
				'bad-value',
				'A word has 200 letters at most: nobody would find this one in a text.',
			],
		]);
	});

	test.each([
		['ticks', counted((i) => `${'`'.repeat(i + 1)} a `, 60_000)],
		['bars', times('| a ', 20_000)],
		['backslashes', times('\\\\', 9000)],
		['closing brackets', times('] ', 9000)],
		['characters by name', times('&amp;', 20_000)],
	])('signs of Markdown without an empty line between: %s', (_, text) => {
		const { errors } = said({ '1-rain.md': `${prose}::ask{#which-day}\n\n${text}\n` });
		expect(errors.map(([file, line, name]) => [file, line, name])).toEqual([
			['1-rain.md', 7, 'bad-value'],
		]);
	});
});
