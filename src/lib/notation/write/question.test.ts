import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { writeQuestion } from './question.ts';
import { generatedQuestion, sampleFolder } from './sample-questions.ts';

const root = join(import.meta.dirname, '../../../../questions');
const lessons = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const filesOf = (lesson: string) =>
	new Map(
		readdirSync(join(root, lesson)).map((name) => [
			name,
			readFileSync(join(root, lesson, name), 'utf8'),
		]),
	);

/** All but the hash, which follows from the rest. */
const dataOf = ({ wording: _, meaning: __, ...question }: Question) => question;

function readAlone(written: string) {
	const files = new Map([...sampleFolder, ['1-part.quiz.md', written] as const]);
	const { lesson, findings } = checkLesson('sample', files);
	const errors = findings.filter(({ severity }) => severity === 'error');
	return { questions: lesson?.sections[0]?.questions.map(dataOf), errors };
}

describe.each([...authors.keys()])('a question of the kind %s', (kind) => {
	test('is read as it was written', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(generatedQuestion(kind), (question) => {
				const written = writeQuestion(question) ?? '';
				expect(readAlone(written), written).toEqual({ questions: [dataOf(question)], errors: [] });
			}),
			{ numRuns: Number(process.env.RUNS ?? 50) },
		);
	});
});

test.each(lessons.map(({ name }) => name))(
	'every question of %s is read as it was written',
	(name) => {
		const files = filesOf(name);
		const before = checkLesson(name, files);
		const lang = before.lesson?.lang;
		const rewritten = new Map(files);
		for (const file of files.keys()) {
			const id = /^\d+-(.*)\.quiz\.md$/.exec(file)?.[1];
			const section = before.lesson?.sections.find((each) => each.id === id);
			if (!section) continue;
			const texts = section.questions.map((question) => writeQuestion(question, lang));
			rewritten.set(file, texts.join('\n'));
		}
		const after = checkLesson(name, rewritten);
		expect(after.lesson?.sections).toEqual(before.lesson?.sections);
		expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
	},
);
