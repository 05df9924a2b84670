import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { Block, Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';
import type { Lesson, Section } from '../lesson.ts';
import { lessons } from './lessons.samples.ts';
import { outsideVoice } from './outside.ts';
import { statementsIn } from './statements.ts';

const named = lessons.flatMap((lesson) =>
	lesson.sections.map((section): [string, Section, Lesson] => [
		`${lesson.id}/${section.id}`,
		section,
		lesson,
	]),
);
const lesson = lessons.find(({ id }) => id === 'kyrgyzstan-2019');
const sectionOf = (id: string) => lesson?.sections.find((section) => section.id === id);

/** The citations of prose that stand behind words of their own. */
function citations(blocks: readonly Block[]): string[][] {
	return blocks.flatMap((block) => {
		if (block.type === 'paragraph') return runsOf(block.children);
		if (block.type === 'quote') return citations(block.children);
		if (block.type === 'list') return citations(block.items.flat());
		return block.type === 'table' ? block.rows.flat().flatMap(runsOf) : [];
	});
}

function runsOf(children: readonly Inline[]): string[][] {
	const runs: string[][] = [];
	let open = false;
	for (const node of children) {
		if (typeof node !== 'string' && node.type === 'reference') {
			if (open) runs.at(-1)?.push(...node.to);
			else runs.push([...node.to]);
			open = true;
		} else if (plainText([node]).trim() !== '') open = false;
	}
	return runs;
}

describe('every cited statement of every lesson has a voice that the lesson knows', () => {
	test.each(named)('%s', (_, { blocks }, { voices }) => {
		const known = new Set([outsideVoice, ...voices.map(({ id }) => id)]);
		const statements = statementsIn(blocks);
		for (const cited of citations(blocks))
			expect(
				statements.some(({ to }) => to.join() === cited.join()),
				cited.join(),
			).toBe(true);
		for (const statement of statements) {
			expect(statement.voices.length, plainText(statement.children)).toBeGreaterThan(0);
			for (const { voice } of statement.voices) expect(known).toContain(voice);
		}
		const ids = statements.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('every question with a source knows who says so, and where its section tells it', () => {
	test.each(named)('%s', (_, { blocks, questions, evidence }, { voices }) => {
		const known = new Set([outsideVoice, ...voices.map(({ id }) => id)]);
		const statements = statementsIn(blocks);
		for (const { id, source } of questions.filter((question) => question.source.length > 0)) {
			const found = evidence[id];
			expect(found?.voices.length, id).toBeGreaterThan(0);
			for (const { voice } of found?.voices ?? []) expect(known, id).toContain(voice);
			const about = statements.filter(({ to }) => to.some((cited) => source.includes(cited)));
			const ids: (string | undefined)[] = about.map((statement) => statement.id);
			expect(about.length > 0 ? ids : [undefined], id).toContain(found?.statement);
		}
	});

	const key = v.object({
		voice: v.number(),
		voices: v.array(v.object({ id: v.string() })),
	});
	test('of a question who says so it is the voice that its key names', () => {
		const asked = lessons.flatMap(({ sections }) =>
			sections.flatMap(({ questions, evidence }) =>
				questions
					.filter(({ kind }) => kind === 'who-says')
					.map(({ id, body }) => ({ id, body: v.parse(key, body), evidence: evidence[id] })),
			),
		);
		expect(asked.length).toBeGreaterThan(5);
		for (const { id, body, evidence } of asked)
			expect(evidence?.voices[0]?.voice, id).toBe(body.voices[body.voice]?.id);
	});
});

/** Read one by one against source.md. A line here is a promise: whoever changes the matching looks at each again. */
const looked: readonly [section: string, words: string, voices: string][] = [
	['two-men', 'Late on a Wednesday evening', 'afp seen'],
	['two-men', 'About six million people', 'reporter event'],
	['two-men', 'Now that friend is president', 'service official'],
	['two-men', 'Almazbek Atambayev is the former leader.', 'reporter event'],
	['two-men', 'The compound stands outside Bishkek', 'reporter event'],
	['two-men', 'The report opens with a strong line: the country was close', 'reporter judgement'],
	['allies-to-rivals', 'What came next was remarkable', 'reporter event'],
	['allies-to-rivals', 'The report adds that this had no precedent.', 'reporter judgement'],
	['immunity', 'As a former president Atambayev had immunity', 'reporter event'],
	['immunity', 'In their view these steps', 'supporters claim'],
	['immunity', 'The police sent summonses', 'reporter event'],
	['immunity', 'On Wednesday 7 August the security service announced', 'service official'],
	['koi-tash', 'A correspondent of AFP, a news agency, was', 'reporter event'],
	['koi-tash', 'Late on Wednesday', 'afp seen'],
	['koi-tash', 'The correspondent also saw', 'afp seen'],
	['koi-tash', 'Internet and mobile networks', 'reporter inference'],
	['koi-tash', 'a celebration after the raid had failed', 'captions seen'],
	['koi-tash', 'Read quickly, the headline', 'headline event'],
	['koi-tash', 'It adds that he promised', 'atambayev promise'],
	['counting-harm', 'A special forces officer died', 'ministry official'],
	['counting-harm', 'The source is the same for each', 'ministry official'],
	['thursday', 'There he accused his rival', 'jeenbekov claim'],
	['thursday', 'Atambayev used a television channel', 'reporter event'],
	['thursday', 'The people, he said', 'atambayev claim'],
	['thursday', 'And he called a rally', 'atambayev promise'],
	['thursday', 'It was to be in the district', 'reporter event'],
	['moscow', 'It ruled the country', 'reporter event'],
	['moscow', 'The report calls it the traditional patron', 'reporter judgement'],
	['moscow', 'In July Vladimir Putin met', 'reporter event'],
	['moscow', 'The report goes one step further', 'reporter inference'],
	['moscow', 'Erica Marat teaches', 'reporter event'],
	['moscow', 'She says what the contact shows', 'marat judgement'],
	['who-says', 'Some are plain events', 'reporter event'],
	['who-says', 'Some things were seen', 'afp seen'],
	['who-says', 'Some were stated officially', 'ministry official'],
	['who-says', 'Some are claims, one from each side', 'supporters claim'],
	['who-says', 'that the laws were disregarded', 'jeenbekov claim'],
	['who-says', 'One is an inference', 'reporter inference'],
	['who-says', 'the slide into civil conflict', 'azimov forecast'],
	['who-says', 'Azim Azimov, who comments', 'reporter event'],
	['who-says', 'The standoff could slide', 'azimov forecast'],
	['who-says', 'It would be the most frightening', 'azimov judgement'],
	['afterwards', 'Six held officers', 'X -'],
	['afterwards', 'and then to 52.', 'ministry official'],
	['afterwards', 'In February 2023', 'X -'],
];

describe('statements of the first lesson, looked at one by one', () => {
	test.each(looked)('%s: %s', (section, words, expected) => {
		const found = statementsIn(sectionOf(section)?.blocks ?? []).filter(({ children }) =>
			plainText(children).startsWith(words),
		);
		const voices = found[0]?.voices.map(({ voice, kind }) => `${voice} ${kind ?? '-'}`);
		expect([found.length, voices?.join(', ')]).toEqual([1, expected]);
	});
});
