import { stringify } from 'yaml';
import { lessonTemplate as words } from '#lib/words/templates.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import { reservedSections } from '../read/folder.ts';
import type { Voice } from '#lib/lesson/lesson.ts';

/** What is known of a lesson that is to be begun; what is left out stands there as an example. */
export interface NewLesson {
	readonly title: string;
	/** The day (ISO) up to which the lesson's matter is known. */
	readonly asOf: string;
	/** A BCP 47 tag; `en` unless said. */
	readonly lang?: string;
	readonly summary?: string;
	readonly source?: { readonly title: string; readonly agency?: string; readonly date?: string };
	/** The first one reports: it may leave out how it says something. */
	readonly voices?: readonly Voice[];
	/** The facts of the first paragraph, in words of one's own; the first voice reports them. */
	readonly facts?: readonly string[];
	/** The title of the first section. */
	readonly section?: string;
	/** `no`: what is left out is not told in an example, but a gap to be filled. */
	readonly example?: 'no';
	readonly question?: FirstQuestion;
}

/** A choice of one right answer, each with what a learner reads after choosing it. */
interface FirstQuestion {
	/** Made of the stem's words where there is none. */
	readonly id?: string;
	readonly stem: string;
	readonly options: readonly {
		readonly text: string;
		readonly right: boolean;
		readonly feedback?: string;
	}[];
	readonly explanation?: string;
}

/**
 * The files of a new lesson, by name, with comments that lead on. With a title and a day alone nothing is wrong with it but that
 * its words are an example (`placeholder`); facts and questions given are written as they are, and the checker says what they lack.
 */
export function newLesson(wanted: NewLesson): Map<string, string> {
	const section = line(wanted.section ?? '') || 'What happened';
	const address = slug(section, 'beginning');
	const name = `1-${reservedSections.has(address) ? 'beginning' : address}`;
	const own = wanted.example === 'no' || (wanted.facts ?? []).length > 0;
	const question = wanted.question ?? (own ? undefined : example);
	const prose = question === example ? `${words.prose} [P1]` : question ? undefined : words.gap;
	return new Map([
		['lesson.md', lessonFile(wanted)],
		['source.md', sourceFile(wanted)],
		[`${name}.md`, sectionFile(section, prose, question)],
		[`${name}.quiz.md`, quizFile(section, question)],
	]);
}

const example: FirstQuestion = { id: 'which-house', ...words };

function lessonFile({ title, summary, lang, asOf, source }: NewLesson): string {
	const from = source ?? { title: words.source, agency: words.agency };
	return `---
# What the lesson is called, and in one sentence what it is about.
title: ${value(title, words.title)}
summary: ${value(summary, words.summary)}
# The language it is written in: en, de, ky and so on.
lang: ${value(lang, 'en')}
# The day up to which all this is known.
asOf: ${value(asOf, '2000')}
# The article it rests on. Its sentences stay where they are: only its facts go in here, in your own words.
source:
  title: ${value(from.title, words.source)}
${from.agency === undefined ? '' : `  agency: ${value(from.agency, words.agency)}\n`}${
		from.date === undefined ? `  # date: ${asOf}\n` : `  date: ${value(from.date, asOf)}\n`
	}# Two or three questions to guess at before the first section, by their ids:
# guess: [first-question, second-question]
# When every question has its source, explanation and feedback, say so. From then on nothing may be missing:
# complete: yes
---

<!-- The welcome: two or three sentences on what a reader will find here. -->

This lesson tells what a report says, and who says so. The small marks lead to the paragraph on which a statement rests.
`;
}

function sourceFile({ voices = [], facts = [], example }: NewLesson): string {
	const [first = { id: 'reporter', name: 'the reporter' }, ...others] = voices;
	const known = [first, ...(voices.length > 0 ? others : [{ id: 'mayor', name: 'the mayor' }])];
	const names = known.map(({ id, name }) => `  ${id}: ${value(name, id)}\n`).join('');
	const [, side] = known;
	const claim = side ? `- ${side.id} (claim): ${words.claim}\n` : '';
	const otherwise =
		example === 'no'
			? `- ${first.id}: ${words.gapFact}\n`
			: `- ${first.id}: ${words.fact}\n${claim}`;
	const told = facts.map((fact) => `- ${first.id}: ${line(fact)}\n`).join('');
	return `---
# Who speaks in the article: a short name for your files, then the name that learners read. The first one reports.
voices:
${names}---

<!--
One heading for each paragraph of the article: H is its headline, P1, P2 … its paragraphs, C1 … its captions.
Below it a line for each fact, in your own words: who says it, and how. Kinds: event, seen, official, claim, judgement,
forecast, promise, inference. Only the first voice may leave the kind out; it is then an event.
-->

## P1

${told || otherwise}`;
}

function sectionFile(
	title: string,
	prose: string | undefined,
	question: FirstQuestion | undefined,
): string {
	const asked = `
<!-- A question inside the text stands in the file that ends in .quiz.md; this line says where it is asked. -->

::ask{#${question ? idOf(question) : ''}}
`;
	return `---
title: ${value(title, 'What happened')}
---

<!-- Explain here, in short paragraphs. A mark such as [P1] behind a statement shows what it rests on. -->
${prose === undefined ? '' : `\n${prose}\n`}${question ? asked : ''}`;
}

function quizFile(title: string, question: FirstQuestion | undefined): string {
	return `---
title: ${value(title, 'What happened')}
---

<!--
A question is a heading with an id in braces. The id is never changed later: what learners remember hangs on it.
The right answer has an x. The line with > under an option is what a learner reads after choosing it.
The note explains the answer to everybody. Source: names the paragraphs of source.md on which it rests.
-->
${question ? `\n${questionText(question)}` : ''}`;
}

function questionText(question: FirstQuestion): string {
	const { stem, options, explanation } = question;
	const items = options.map(({ text, right, feedback }) => {
		const quote = feedback === undefined || line(feedback) === '' ? '' : `  > ${line(feedback)}\n`;
		return `- [${right ? 'x' : ' '}] ${line(text)}\n${quote}`;
	});
	const note = line(explanation ?? '') && `> [!NOTE]\n> ${line(explanation ?? '')}\n\n`;
	return `## ${line(stem)} {#${idOf(question)}}

${items.join('')}
${note}Source: P1
`;
}

const idOf = ({ id, stem }: FirstQuestion): string => id ?? slug(stem, 'first-question');

/** Words on one line, without blanks around them. */
const line = (written: string): string => written.replace(/\s+/g, ' ').trim();

/** A value as front matter has it: quoted only where it must be. */
function value(written: string | undefined, otherwise: string): string {
	return stringify(line(written ?? '') || otherwise, { schema: 'failsafe', lineWidth: 0 }).trim();
}

/** Words as an id, at most 40 letters, cut between words; `otherwise` where nothing of them is left. */
export function slug(written: string, otherwise: string): string {
	const id = written
		.normalize('NFD')
		.toLowerCase()
		.replace(/['’\p{M}]/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+/, '');
	const cut = id.length > 40 ? id.slice(0, 41).replace(/-[^-]*$/, '') : id;
	const short = cut.slice(0, 40).replace(/-+$/, '');
	return idPattern.test(short) ? short : otherwise;
}
