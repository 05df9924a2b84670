import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBank, updateLesson } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';

type Files = ReadonlyMap<string, string>;

const bring = (content: string, format: 'gift' | 'aiken' = 'gift') =>
	importBank({ name: 'b.gift', content, format, today: '2026-11-30' });
const first =
	'// [id:a]\nWho?{=Ann ~Bob}\n\n// [id:b]\nWhere?{=here#Yes. ~there}\n\n// [id:c]\nWhen?{=now ~then}\n\nWhy?{}\n\n';

/** The lesson with these files put into it. */
function updated(files: Files, content: string) {
	const result = updateLesson('b', files, bring(content));
	const whole = new Map([...files, ...result.files]);
	const { lesson, findings } = checkLesson('b', whole);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	const questions = lesson?.sections.flatMap((section) => section.questions) ?? [];
	return {
		...result,
		whole,
		ids: questions.map(({ id }) => id),
		became: Object.fromEntries(result.became),
	};
}

const changed = (files: Files, from: string, to: string): Files =>
	new Map([...files].map(([name, text]) => [name, text.replace(from, to)]));
const quizOf = (files: Files) =>
	[...files]
		.filter(([name]) => name.endsWith('.quiz.md'))
		.map(([, text]) => text)
		.join('\n');

describe('a bank that is brought in again', () => {
	const { files } = bring(first);

	it('changes nothing where nothing changed', () => {
		const again = updated(files, first);
		expect(again.files).toEqual(new Map());
		expect(again.became).toEqual({ a: 'same', b: 'same', c: 'same' });
	});

	it('brings questions up to date by their ids, adds new ones and keeps the others', () => {
		const next = first
			.replace('~there', '~elsewhere')
			.replace('// [id:c]\nWhen?{=now ~then}\n\n', '// [id:d]\nHow?{=so ~not}\n\n');
		const again = updated(files, next);
		expect(again.became).toEqual({ a: 'same', b: 'updated', d: 'added' });
		expect(again.ids).toEqual(['a', 'b', 'c', 'd']);
		expect(again.gone).toEqual(['c']);
		expect([...again.files.keys()]).toEqual(['1-b.quiz.md']);
		expect(quizOf(again.whole)).toContain('- [ ] elsewhere');
		expect(updated(again.whole, next).files).toEqual(new Map());
	});

	it('leaves what was edited here as it is, and says so', () => {
		const mine = changed(files, '[x] here', '[x] right here');
		const again = updated(mine, first.replace('~there', '~elsewhere'));
		expect(again.became).toEqual({ a: 'same', b: 'edited', c: 'same' });
		expect(again.files).toEqual(new Map());
		expect(quizOf(again.whole)).toContain('right here');
	});

	it('keeps what only the lesson says of a question that is brought up to date', () => {
		const mine = changed(
			files,
			'- [ ] there\n',
			'- [ ] there\n\nLevel: infer\nAlso: In which place?\n\n<!-- ask Ben -->\n',
		);
		const again = updated(mine, first.replace('~there', '~elsewhere'));
		expect(again.became.b).toBe('updated');
		const text = quizOf(again.whole);
		for (const each of ['Level: infer', 'Also: In which place?', '<!-- ask Ben -->', 'elsewhere'])
			expect(text).toContain(each);
	});

	it('touches no question of the lesson’s own, and finds addresses for new sections', () => {
		const own = new Map([
			['lesson.md', files.get('lesson.md') ?? ''],
			['source.md', files.get('source.md') ?? ''],
			['1-b.md', '---\ntitle: Mine\n---\n\nWords.\n'],
			['1-b.quiz.md', '---\ntitle: Mine\n---\n\n## Mine? {#a}\n\n- [x] yes\n- [ ] no\n'],
		]);
		const again = updated(own, first);
		expect(again.became).toEqual({ a: 'edited', b: 'added', c: 'added' });
		expect([...again.files.keys()]).toEqual(['2-b-2.md', '2-b-2.quiz.md']);
		expect(again.ids).toEqual(['a', 'b', 'c']);
		expect(quizOf(again.whole)).toContain('## Mine?');
	});

	it('keeps what can’t be read here once, however often it comes', () => {
		const again = updated(files, `${first}How so?{}\n\n`);
		expect(
			quizOf(updated(again.whole, `${first}How so?{}\n\n`).whole).match(/<!-- kept /g),
		).toHaveLength(2);
	});

	it('has in the end every question of either, whatever changed', () => {
		const word = fc.constantFrom('one', 'two', 'three');
		const question = fc.record({
			id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
			stem: word,
			right: word,
		});
		const bank = fc
			.uniqueArray(question, { selector: ({ id }) => id, maxLength: 5 })
			.map((list) =>
				list.map(({ id, stem, right }) => `// [id:${id}]\n${stem}?{=${right} ~none}\n\n`).join(''),
			);
		fc.assert(
			fc.property(bank, bank, fc.boolean(), (before, after, isEdited) => {
				const came = bring(before).files;
				const mine = isEdited ? changed(came, '- [ ] none', '- [ ] nothing') : came;
				const again = updated(mine, after);
				const ids = (text: string) => [...text.matchAll(/\[id:(\w)\]/g)].map(([, id]) => id);
				expect([...again.ids].sort()).toEqual([...new Set([...ids(before), ...ids(after)])].sort());
				if (mine !== came && quizOf(mine).includes('nothing'))
					expect(quizOf(again.whole)).toContain('nothing');
				expect(Object.keys(again.became).sort()).toEqual(ids(after).sort());
				expect(updated(again.whole, after).files).toEqual(new Map());
			}),
			{ numRuns: Number(process.env.RUNS ?? 60) },
		);
	}, 300_000);
});
