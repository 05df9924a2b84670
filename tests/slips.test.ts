import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { applyFixes } from '#lib/base/edits.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';
import { slips, type Slip } from './slips/slips.ts';

// Each slip that people make, made in questions of every kind where it can be made: it is found once, by its name, in its line;
// where a mend is offered, it mends.
const root = join(import.meta.dirname, '..', 'questions');
/** Places that a slip is made in: spread over all questions where there are more. */
const most = Number(process.env.PLACES ?? 5);

interface Alone {
	readonly is: string;
	readonly text: string;
	/** What the checker says when the question's quiz file has this text. */
	errors(text: string): readonly Finding[];
}

function questionsIn(lesson: string): Alone[] {
	const { files } = readFolder(join(root, lesson));
	// Prose is of no concern here, and takes its time.
	const others = new Map(
		[...files]
			.filter(([name]) => !name.endsWith('.quiz.md'))
			.map(([name, text]) => [
				name,
				/^\d/.test(name) ? text.split(/^---$/m, 2).join('---') + '---\n' : text,
			]),
	);
	return [...files].flatMap(([file, all]) => {
		if (!file.endsWith('.quiz.md')) return [];
		const texts = all.split(/^(?=## )/m).slice(1);
		return texts.map((written): Alone => {
			const text = `${written.replace(/<!--[^]*?-->/g, '').trimEnd()}\n`;
			const read = (changed: string) => checkLesson(lesson, new Map(others).set(file, changed));
			const errors = (changed: string) =>
				read(changed).findings.filter((each) => each.file === file && each.severity === 'error');
			return { is: `${lesson}/${file} ${/\{#.*\}/.exec(text)?.[0] ?? ''}`, text, errors };
		});
	});
}

const questions = questionsIn('examples');

function spread<Item>(items: readonly Item[]): Item[] {
	const step = Math.max(1, items.length / most);
	return items.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
}

const told = (findings: readonly Finding[], text: string) =>
	[...findings.map(({ line, name, message }) => `${line} ${name} ${message}`), '', text].join('\n');

function expectOne({ errors }: Alone, { name }: Slip, made: { text: string; line: number }) {
	const found = errors(made.text);
	const said = told(found, made.text);
	expect(
		found.map((each) => `${each.line} ${each.name}`),
		said,
	).toEqual([`${made.line} ${name}`]);
	const [{ fix } = {}] = found;
	if (!fix) return;
	const mended = applyFixes(made.text, [fix]);
	expect(errors(mended), told(errors(mended), mended)).toEqual([]);
}

test('the example questions have no errors when they stand alone', () => {
	expect(questions.length).toBeGreaterThan(15);
	for (const { text, errors } of questions) expect(errors(text), text).toEqual([]);
});

describe('one slip, one finding', () => {
	test.each(slips)(
		'$is: $name',
		(slip) => {
			const cases = questions.flatMap((question) =>
				slip.made(question.text).map((made) => ({ question, made })),
			);
			expect(cases.length).toBeGreaterThan(0);
			for (const { question, made } of spread(cases)) expectOne(question, slip, made);
		},
		30_000,
	);
});
