import { describe, expect, test } from 'vitest';
import { checkLesson } from './index.ts';
import { choiceOf, lessonFiles } from './lesson-samples.ts';

/** What is told to speak of paragraphs in a page that says this. */
function cited(said: string, lang = 'en'): string[] {
	const page = `It was so: ${said}`;
	const { findings } = checkLesson('flood', lessonFiles('', { page, lang }));
	return findings
		.filter(({ name }) => name === 'cites-in-words')
		.map(({ message }) => /^"([^"]+)"/.exec(message)?.[1] ?? message);
}

describe('what speaks of paragraphs', () => {
	test.each([
		['P1 says so.', ['P1']],
		['Read P1 next to P2.', ['P1', 'P2']],
		['P1-P2 tell it, and P1–P2.', ['P1-P2', 'P1–P2']],
		["By P2's words.", ['P2']],
		['See paragraph 13.', ['paragraph 13']],
		['Paragraphs 3 and 4 say so.', ['Paragraphs 3']],
		['In para. 4 and paragraph no. 5.', ['para. 4', 'paragraph no. 5']],
		["The article's third paragraph tells it.", ["article's third paragraph"]],
		['The last paragraph, the 13th paragraph.', ['The last paragraph', 'the 13th paragraph']],
		['Paragraph thirteen has it.', ['Paragraph thirteen']],
		['Two paragraphs agree.', ['Two paragraphs']],
		['The same paragraph says so.', ['The same paragraph']],
		['The caption names it, the photo captions too.', ['The caption', 'the photo captions']],
		['The third\nparagraph.', ['The third paragraph']],
	])('%s', (said, found) => {
		expect(cited(said)).toEqual(found);
	});

	test.each([
		['de', 'Siehe Absatz 3 und den 3. Absatz.', ['Absatz 3', '3. Absatz']],
		['fr', 'Voir le paragraphe 4.', ['paragraphe 4']],
		['ru', 'См. абзац 5, в 3-м абзаце.', ['абзац 5', '3-м абзаце']],
		['ar', 'انظر الفقرة ٣', ['الفقرة ٣']],
		['ky', 'P1 боюнча.', ['P1']],
	])('in %s: %s', (lang, said, found) => {
		expect(cited(said, lang)).toEqual(found);
	});
});

describe('what does not', () => {
	test.each([
		'It rose. [P1]',
		'Both rose. [P1, P2]',
		'They rose. [P1-P2]',
		'On an A4 sheet, by road B12, at gate C3.',
		'P7 is no paragraph of this source.',
		'A paragraph has one thought; each paragraph does.',
		'The marks lead to the paragraph on which a sentence rests.',
		'A caption says what a picture shows.',
		'The first sentence of the report, and section 4.',
		'<!-- P1 says so. -->',
		'A sign such as #P1 or x_P1 or AP1.',
	])('%s', (said) => {
		expect(cited(said)).toEqual([]);
	});

	test("source.md and notes for teachers, which learners don't read as their own text", () => {
		const files = lessonFiles('', {
			source: '---\nvoices:\n  r: the r\n---\n\n## P1\n\n- r: The second paragraph is P2.\n',
		});
		const lesson = files.get('lesson.md') ?? '';
		files.set('lesson.md', lesson.replace('---\n\n', 'teacher: P1 speaks of a death.\n---\n\n'));
		const { findings } = checkLesson('flood', files);
		expect(findings.filter(({ name }) => name === 'cites-in-words')).toEqual([]);
	});
});

test('each stands at its own words', () => {
	const files = lessonFiles(choiceOf('a', ['The river, by P1', 'The sun']));
	const { findings } = checkLesson('flood', files);
	const at = findings.find(({ name }) => name === 'cites-in-words');
	expect(at).toMatchObject({ file: '1-flood.quiz.md', line: 3, column: 21, endColumn: 23 });
});
