import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { writeQuestion } from '#lib/notation/write/index.ts';
import { facts } from './facts.ts';
import { benchQuestions, type BenchQuestion } from './questions.ts';

/** The lesson of so many questions, by its name in addresses. */
export const lessonOf = (size: number): string => `capitals-${size}`;

/** Where its pages lie. */
export const pagesOf = (size: number) => ({
	section: `/${lessonOf(size)}/part-1`,
	quiz: `/${lessonOf(size)}/quiz`,
});

/** As many as a teacher would put at the end of a section; of a thousand, more. */
const perSection = (size: number): number => (size > 100 ? 50 : 10);
/** Asked between paragraphs; the others at the section's end. */
const inText = 3;
const paragraphs = 6;

const idOf = ({ number }: BenchQuestion): string => `city-${number + 1}`;
const paragraphOf = (index: number): number => (index % facts.length) + 1;

/** The files of a lesson in the project's notation that asks the bench's first so many questions, by name. */
export function benchLesson(size: number): Map<string, string> {
	const questions = benchQuestions(size);
	const files = new Map([
		['lesson.md', settings(size)],
		['source.md', source()],
	]);
	const each = perSection(size);
	for (let first = 0, part = 1; first < questions.length; first += each, part++) {
		const asked = questions.slice(first, first + each);
		files.set(`${part}-part-${part}.md`, prose(part, asked));
		files.set(`${part}-part-${part}.quiz.md`, quiz(part, asked));
	}
	return files;
}

const settings = (size: number): string => `---
title: Capitals, ${size} questions
summary: Which city each country is governed from.
lang: en
asOf: 2026-11-01
source: { title: A list of capitals, date: 2026-11-01 }
---

Where is a country governed from? Mostly from its capital. [P1]
`;

function source(): string {
	const told = facts.map(
		({ country, capital }, i) =>
			`## P${i + 1}\n\n- reporter: The government of ${country} sits in ${capital}.\n`,
	);
	return `---\nvoices: { reporter: the list }\n---\n\n${told.join('\n')}`;
}

/** A page of some 250 words, cited as often as those of lessons are, its first questions between the paragraphs. */
function prose(part: number, asked: readonly BenchQuestion[]): string {
	const parts = Array.from({ length: paragraphs }, (_, i) => {
		const ask = i % 2 === 1 ? asked.slice(0, inText)[(i - 1) / 2] : undefined;
		return `${paragraph(part, i)}\n${ask ? `\n::ask{#${idOf(ask)}}\n` : ''}`;
	});
	return `---\ntitle: Part ${part}\nshort: Some capitals, and what is done in them.\n---\n\n${parts.join('\n')}`;
}

function paragraph(part: number, index: number): string {
	const at = (part * paragraphs + index) * 3;
	const name = (step: number) => facts[(at + step) % facts.length]?.country ?? '';
	return [
		`A capital is where a state keeps its government, and ${name(0)} has one too. [P${paragraphOf(at)}]`,
		`In many countries, like ${name(1)}, parliament and ministries stand in one city, mostly the largest, but not always.`,
		`Visitors who have lost their papers in ${name(2)} look there for the embassy of their own country.`,
	].join(' ');
}

function quiz(part: number, asked: readonly BenchQuestion[]): string {
	const texts = asked.map((each) => writeQuestion(asQuestion(each)) ?? '');
	return `---\ntitle: Part ${part}\n---\n\n${texts.join('\n')}`;
}

const text = (words: string) => [{ type: 'paragraph', children: [words] } as const];

function asQuestion(each: BenchQuestion) {
	const { country, capital } = each.asked;
	const options = each.options.map(({ text: words, feedback }, i) => ({
		text: [words],
		right: i === each.right,
		feedback: text(feedback),
	}));
	return sampleQuestion(
		'choice',
		{ options },
		{
			id: idOf(each),
			title: [each.text],
			explanation: text(`${capital}: ${country} is governed from there.`),
			source: [`P${facts.indexOf(each.asked) + 1}`],
		},
	);
}
