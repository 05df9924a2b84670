import { describe, expect, it, test } from 'vitest';
import { readAiken } from '#lib/formats/aiken/index.ts';
import { importBank } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';

/** What each question asks, its choices, and the places of those that are right. */
function read(text: string) {
	return readAiken(text).questions.map((question) => {
		if (question.type !== 'multichoice') throw new Error('not Aiken');
		const { stem, choices } = question;
		const right = choices.flatMap(({ fraction }, i) => (fraction > 0 ? [i] : []));
		return [stem.text, choices.map((choice) => choice.text), right];
	});
}

const names = (text: string) => readAiken(text).findings.map(({ name }) => name);
const rowsOf = (content: string) =>
	importBank({ name: 'b.txt', content, format: 'aiken', today: '2026-11-30' }).rows;

describe('Aiken as it was plainly meant', () => {
	test.each([
		['a no-break blank before the answer', 'Who?\nA. x\nB. y\nANSWER:\u00A0B', [1]],
		[
			'no-break blanks everywhere',
			'\u00A0Who?\u00A0\nA.\u00A0x\n\u00A0B.\u00A0y\nANSWER\u00A0:\u00A0B\u00A0',
			[1],
		],
		['full-width signs', 'Who?\nＡ．x\nＢ．y\nＡＮＳＷＥＲ：Ｂ', [1]],
		['full-width brackets', 'Who?\n（Ａ）x\n（Ｂ）y\nANSWER：B', [1]],
		['letters of Cyrillic in their order', 'Кто?\nА) x\nБ) y\nВ) z\nОТВЕТ: Б', [1]],
		['the third of them, which looks like the second', 'Кто?\nА) x\nБ) y\nВ) z\nОТВЕТ: В', [2]],
		['Cyrillic letters that look like Latin ones', 'Who?\nА) x\nВ) y\nС) z\nANSWER: В', [1]],
		['a Latin letter for one that looks like it', 'Who?\nА) x\nВ) y\nС) z\nANSWER: B', [1]],
		['a Cyrillic answer to Latin choices', 'Who?\nA) x\nB) y\nC) z\nANSWER: В', [1]],
		['"answer" in Cyrillic letters that look alike', 'Who?\nA) x\nB) y\nАNSWER: B', [1]],
		['Chinese', '谁？\nA、x\nB、y\n答案：B', [1]],
		['several letters', 'Who?\nA) x\nB) y\nC) z\nANSWER: A, C', [0, 2]],
		['several letters in a run', 'Who?\nA) x\nB) y\nC) z\nANSWER: AC', [0, 2]],
		['several with and', 'Who?\nA) x\nB) y\nC) z\nANSWER: A and C', [0, 2]],
		['one of several', 'Who?\nA) x\nB) y\nC) z\nANSWER: A or C', [0, 2]],
		['words alone', 'Who?\nA) x\nB) Lima\nANSWER: lima', [1]],
		['a run of letters that are the words of a choice', 'Blood?\nA) O\nB) AB\nANSWER: AB', [1]],
	])('%s', (_, text, right) => {
		expect(read(text).map(([, , places]) => places)).toEqual([right]);
		const [row] = rowsOf(text);
		expect([row?.outcome === 'left-out', (row?.findings.length ?? 0) > 0]).toEqual([false, true]);
	});

	test.each([
		[
			'nobody knows whether B is the second or what looks like it',
			'Кто?\nА) x\nБ) y\nВ) z\nОТВЕТ: B',
		],
		['one of the letters is no choice', 'Who?\nA) x\nB) y\nANSWER: A, E'],
		['letters in no order', 'Who?\nA) x\nB) y\nANSWER: BA'],
		['two choices have its letter', 'Who?\nA) x\nA) y\nB) z\nANSWER: A'],
	])('stays out where %s', (_, text) => {
		expect(read(text).map(([, , places]) => places)).toEqual([[]]);
		expect(rowsOf(text).map(({ outcome }) => outcome)).toEqual(['left-out']);
	});

	it('a choice that was broken is whole again', () => {
		const text = 'Who?\nA. Lima\n   on the coast\nB. Quito\nhigh in the Andes\nANSWER: A\n';
		expect(read(text)).toEqual([['Who?', ['Lima on the coast', 'Quito high in the Andes'], [0]]]);
		expect(names(text)).toEqual(['aiken-wrapped', 'aiken-wrapped']);
	});

	it('a question without an answer takes none of the next', () => {
		const next = 'Next?\nA. one\nB. two\nANSWER: B\n';
		for (const text of [
			`Who?\nA. x\nB. y\n${next}`,
			`Who?\nA. x\nB. y\n\n${next}`,
			`Who?\nA. x\nB. y\n\nNext?\na) one\nb) two\nanswer: b`,
		]) {
			expect(read(text)).toEqual([['Next?', ['one', 'two'], [1]]]);
			const [left] = rowsOf(text);
			expect([left?.title, left?.place.line, left?.outcome]).toEqual(['Who?', 1, 'left-out']);
		}
		expect(read('Who?\nA. x\nB. y\n\nNext?\nANSWER: A')).toEqual([]);
	});

	it('lines of other programs belong to their question, or are said', () => {
		const text =
			'Who?\nA. x\nB. y\nANSWER: A\nSCORE: 2\nANSWER_EXPLANATION: It is <x>.\nIt was always.\nTAGS: geo, sea\nOTHER_THING: z\n\nNext?\nA. x\nB. y\nANSWER: B\n';
		const [question, next] = readAiken(text).questions;
		expect(question).toMatchObject({
			generalFeedback: { text: 'It is &lt;x&gt;. It was always.' },
			...{ tags: ['geo', 'sea'], defaultMark: 2 },
		});
		expect(next).toMatchObject({ stem: { text: 'Next?' } });
		const [row, after] = rowsOf(text);
		expect([row?.outcome, after?.outcome, after?.title]).toEqual(['changed', 'came-in', 'Next?']);
	});

	test.each(['Because x came first.', 'Explanation: x came first,\nas all say.'])(
		'words right below an answer are no part of the next question: %s',
		(words) => {
			const text = `Who?\nA. x\nB. y\nANSWER: A\n${words}\n\nNext?\nA. x\nB. y\nANSWER: B\n`;
			const [question, next] = readAiken(text).questions;
			expect(question).toMatchObject({ generalFeedback: { text: words.replace('\n', ' ') } });
			expect(next).toMatchObject({ stem: { text: 'Next?' } });
			expect(rowsOf(text).map(({ outcome }) => outcome)).toEqual(['changed', 'came-in']);
		},
	);

	test.each(['Next?\n\n', 'Next it is:\n\n', 'Next?\n', 'Next\n'])(
		'words right below an answer that choices follow are their question: %j',
		(stem) => {
			const text = `Who?\nA. x\nB. y\nANSWER: A\n${stem}A. x\nB. y\nANSWER: B\n`;
			expect(read(text).map(([asked]) => asked)).toEqual(['Who?', stem.trim()]);
		},
	);

	it('such a line in capitals may begin a question too', () => {
		expect(read('NATO: what is it?\nA. x\nB. y\nANSWER: A')[0]?.[0]).toBe('NATO: what is it?');
	});

	it('Moodle’s own reading knows none of this', () => {
		const text = 'Who?\nA. x\nB. y\nANSWER:\u00A0B\n\nКто?\nА) x\nБ) y\nОТВЕТ: Б\n';
		const { questions } = readAiken(text, { mend: 'none' });
		expect(questions).toMatchObject([{ choices: [{ fraction: 0 }, { fraction: 0 }] }]);
	});
});

describe('numbers of questions', () => {
	const bank = (...stems: string[]) =>
		stems.map((stem) => `${stem}\nA. x\nB. y\nANSWER: A\n\n`).join('');
	const titles = (text: string) => rowsOf(text).map(({ title }) => title);

	it('that run through the file are left away, and the file says so', () => {
		expect(titles(bank('1. Who?', '2. What?', '3) Where?'))).toEqual(['Who?', 'What?', 'Where?']);
		expect(titles(bank('1.\tWho?', '3.\tWhere?'))).toEqual(['Who?', 'Where?']);
		const { files, lesson } = importBank({
			name: 'b.txt',
			content: bank('1. Who?', '2. What?'),
			today: '2026-11-30',
		});
		const questions = checkLesson(lesson, files).lesson?.sections.flatMap(
			(section) => section.questions,
		);
		expect(questions?.map(({ title }) => title)).toEqual([['Who?'], ['What?']]);
	});

	it('that don’t are a part of the question', () => {
		expect(titles(bank('1984. Who wrote it?', 'What?'))).toEqual(['1984. Who wrote it?', 'What?']);
		expect(titles(bank('1984. Who wrote it?', '1914. What began?'))).toEqual([
			'1984. Who wrote it?',
			'1914. What began?',
		]);
	});
});

it('a row is called by its question, with what only looks like a tag', () => {
	expect(rowsOf('What does <b> do?\nA. x\nB. y\nANSWER: A')[0]?.title).toBe('What does <b> do?');
});
