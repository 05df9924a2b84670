import { describe, expect, it, test } from 'vitest';
import { exportLesson, importBank } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';

const escaped = (text: string) => text.replace(/[\\#={}~:]/g, '\\$&').replaceAll('\n', '\\n');

/** The only question of a bank: what became of it, its row, and its lines in the quiz file without comments. */
function one(content: string, format: 'gift' | 'aiken' = 'gift') {
	const bank = importBank({ name: 'A bank.gift', content, format, today: '2026-11-24' });
	const [row] = bank.rows;
	const quiz = [...bank.files].find(([name]) => name.endsWith('.quiz.md'))?.[1] ?? '';
	const [, body = ''] = quiz.split(/(?=^## )/m);
	const text = body.replace(/\n<!-- .* -->\n/g, '').trim();
	return { bank, row, text, quiz, names: row?.reasons.map(({ name }) => name) };
}

describe('what becomes of what', () => {
	test.each<[string, string, string[], string]>([
		[
			'a statement',
			'// [id:a]\nIt rained.{T#No.#Yes.}',
			[],
			'## It rained. {#a}\n\n- [x] True\n  > Yes.\n- [ ] False\n  > No.\n\nOrder: fixed',
		],
		[
			'one right choice',
			'// [id:a]\nWho?{=Ann#Yes. ~Bob ####Ann did.}',
			[],
			'## Who? {#a}\n\n- [x] Ann\n  > Yes.\n- [ ] Bob\n\n> [!NOTE]\n> Ann did.',
		],
		[
			'shares of a single choice',
			'// [id:a]\nWho?{=Ann ~%50%Bob ~%-25%Cy}',
			['partial-share', 'negative-share'],
			'## Who? {#a}\n\n- [x] Ann\n- [ ] Bob\n- [ ] Cy',
		],
		[
			'shares that are ours',
			'// [id:a]\nWho?{~%50%Ann ~%50%Bob ~%-100%Cy}',
			[],
			'## Who? {#a}\n\n- [x] Ann\n- [x] Bob\n- [ ] Cy',
		],
		[
			'shares that are not',
			'// [id:a]\nWho?{~%70%Ann ~%30%Bob ~Cy}',
			['equal-shares'],
			'## Who? {#a}\n\n- [x] Ann\n- [x] Bob\n- [ ] Cy',
		],
		[
			'two of which one was enough',
			'// [id:a]\nWho?{=Ann =Bob ~Cy}',
			['one-of-several'],
			'## Who? {#a}\n\n- [x] Ann\n- [x] Bob\n- [ ] Cy',
		],
		[
			'typed answers',
			'// [id:a]\nWhere?{=Oslo =%50%Olso#Nearly. =%0%*#Look again.}',
			['partial-share', 'any-other'],
			'## Where? {#a}\n\nAnswer: Oslo\nWrong: Olso > Nearly.',
		],
		[
			'a number in a range',
			'// [id:a]\nHow many?{#24..28#Yes.}',
			['answer-words'],
			'## How many? {#a}\n\n> [!NOTE]\n> Yes.\n\nAnswer: 26 ± 2',
		],
		[
			'pairs and a spare',
			'// [id:a]\nWho?{=Ann -> sings =Bob -> runs = -> sleeps}',
			[],
			'## Who? {#a}\n\n| Item | Belongs to |\n| --- | --- |\n| Ann | sings |\n| Bob | runs |\n| | sleeps |',
		],
		[
			'an order',
			'// [id:a]\nIn order?{>2 ALL VERTICAL\none\ntwo\n}',
			[],
			'## In order? {#a}\n\n1. one\n2. two',
		],
		[
			'HTML',
			`// [id:a]\n::t::[html]${escaped('<p>Who <b>sang</b> 2<sup>10</sup>?</p><ul><li>x</li></ul>')}{T}`,
			['html-to-markdown', 'flattened'],
			'## Who **sang** 2¹⁰? {#a}\n\n– x\n\n- [x] True\n- [ ] False\n\nOrder: fixed',
		],
		[
			'brackets of a program',
			'// [id:a]\nIs List<String> in <stdio.h>?{T}',
			[],
			'## Is List\\<String> in \\<stdio.h>? {#a}\n\n- [x] True\n- [ ] False\n\nOrder: fixed',
		],
		[
			'Moodle’s line ends',
			'// [id:a]\nOne line\nand more?{T}',
			[],
			'## One line {#a}\n\nand more?\n\n- [x] True\n- [ ] False\n\nOrder: fixed',
		],
	])('%s', (_, content, names, text) => {
		const read = one(content);
		expect([read.text, read.names]).toEqual([text, names]);
		expect(read.row?.outcome).toBe(names.length > 0 ? 'changed' : 'came-in');
	});

	test.each([
		['an essay', 'Why?{}', 'essay'],
		['an essay with a note', 'Why?{####Power.}', 'essay'],
		['an essay with one point', 'Why?{####<ul><li>Power</li></ul>}', 'essay'],
		['an essay whose points repeat', 'Why?{####<ul><li>a</li><li>a</li></ul>}', 'essay'],
		[
			'an essay with points in points',
			'Why?{####<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>}',
			'essay',
		],
		['a description', 'Read this.', 'description'],
		['a poll', 'Which?{~a ~b}', 'no-right'],
		['only right choices', 'Which?{~%50%a ~%50%b}', 'all-right'],
		['any answer', 'Which?{=*}', 'no-answer'],
		['a number without end', 'Which?{#1e-30}', 'number'],
		['what can’t be read', 'Which?{=a ~b', 'unread'],
	])('%s stays outside and says why', (_, content, name) => {
		const { row, names } = one(content);
		expect([row?.outcome, names]).toEqual(['left-out', [name]]);
	});

	it('an essay whose note lists points is said back, and the rest of the note explains it', () => {
		const { text, row, names } = one(
			'// [id:why]\nWhy?{####[html]<p>Power.</p><ul><li>They fell <b>out</b></li><li>He was<br>popular</li></ul><p>So it is told.</p>}',
		);
		expect(text).toContain('Point: They fell **out**\nPoint: He was popular');
		expect(text).toContain('> [!NOTE]\n> Power.\n>\n> So it is told.');
		expect([row?.outcome, names]).toEqual(['changed', ['html-to-markdown', 'note-as-points']]);
	});

	it('a misspelt weight is a weight, and the row says so', () => {
		const { text, row } = one('// [id:a]\nWho?{~%100.00%Ann ~Bob}');
		expect(text).toContain('- [x] Ann');
		expect(row?.outcome).toBe('changed');
		expect(row?.findings.map(({ message }) => message).join()).toContain('read as %100%');
	});

	it('Aiken is a choice', () => {
		const { text } = one('Who?\nA) Ann\nB) Bob\nANSWER: B\n', 'aiken');
		expect(text).toMatch(/^## Who\? \{#q-[a-z0-9]{14}\}\n\n- \[ \] Ann\n- \[x\] Bob$/);
	});
});

describe('ids', () => {
	const idsOf = (content: string) =>
		importBank({ name: 'b', content, format: 'gift', today: '2026' }).rows.map(({ id }) => id);

	it('are the bank’s own where they are ids here, else follow from the stem, whatever else changes', () => {
		const [own, first] = idsOf('// [id:Q7]\na{T}\n\nWho?{=x ~y}\n');
		const [second] = idsOf('Who?{=x#Yes. ~y ~z}\n\na{T}\n');
		expect(own).toBe('q7');
		expect(first).toMatch(/^q-[a-z0-9]{14}$/);
		expect(second).toBe(first);
	});

	it('of twins are told apart', () => {
		const [one, two, three] = idsOf('a{T}\n\na{T}\n\na{T}\n');
		expect([two, three]).toEqual([`${one}-2`, `${one}-3`]);
	});
});

describe('the lesson', () => {
	it('has a section for each category, and parts of a large one', () => {
		const many = Array.from({ length: 50 }, (_, i) => `q${i}{T}\n\n`).join('');
		const content = `one{T}\n\n$CATEGORY: $course$/top/Rivers//Lakes\n\n${many}`;
		const { lesson, title, files } = importBank({
			name: 'My_bank.gift',
			content,
			format: 'gift',
			today: '2026-11-24',
		});
		expect([lesson, title]).toEqual(['my-bank', 'My bank']);
		const read = checkLesson(lesson, files).lesson;
		expect(read?.sections.map((section) => [section.title, section.questions.length])).toEqual([
			['My bank', 1],
			['Rivers/Lakes', 40],
			['Rivers/Lakes, part 2', 10],
		]);
		expect([read?.asOf, read?.title]).toEqual(['2026-11-24', 'My bank']);
	});
});

describe('the way back', () => {
	const content =
		'// [id:Q 7] [tag:river]\n::My title::[html]<p>Who\\: <i>really</i>?</p>{=Ann ~%-50%Bob}\n\nWhy?{}\n';
	const bank = importBank({ name: 'b.gift', content, format: 'gift', today: '2026' });
	const quizName = [...bank.files.keys()].find((name) => name.endsWith('.quiz.md')) ?? '';
	const out = (files: ReadonlyMap<string, string>, format: 'gift' | 'aiken' = 'gift') => {
		const { lesson } = checkLesson(bank.lesson, files);
		if (!lesson) throw new Error('no lesson');
		return exportLesson(lesson, files, format);
	};

	it('gives back what was not changed, essays among it, and says no loss', () => {
		const { text, losses } = out(bank.files);
		expect(text).toContain('[id:Q 7] [tag:river]');
		expect(text).toContain('::My title::[html]<p>Who\\: <i>really</i>?</p>');
		expect(text).toContain('%-50%Bob');
		expect(text).toContain('Why?{}');
		expect(losses).toEqual([]);
	});

	it('gives what stands here where it was changed, with title, id and tags, and says so', () => {
		const quiz = bank.files.get(quizName) ?? '';
		const files = new Map([...bank.files, [quizName, quiz.replace('] Bob', '] Bill')]]);
		const { text, losses } = out(files);
		expect(text).toContain('[id:Q 7] [tag:river]');
		expect(text).toContain('::My title::');
		expect(text).toContain('~Bill');
		expect(text).not.toContain('%-50%');
		expect(losses.map(({ name, count }) => [name, count])).toEqual([['extras', 1]]);
	});

	it('ignores a comment that somebody broke', () => {
		const quiz = (bank.files.get(quizName) ?? '').replaceAll('"multichoice"', '"__proto__"');
		const { text } = out(new Map([...bank.files, [quizName, quiz]]));
		expect(text).toContain('=Ann');
		expect(text).not.toContain('tag:river');
	});

	it('says of Aiken what it has no place for, first in sum', () => {
		const { losses, rows } = out(bank.files, 'aiken');
		expect(rows.map(({ leftOut }) => leftOut)).toEqual([false, true]);
		expect(losses.map(({ name }) => name)).toContain('not-this-kind');
	});
});
