import fc from 'fast-check';

const question = (id: string, title: string, answer: string, fields: string) =>
	`## ${title} {#${id}}\n\n${answer}\n\n> [!TIP]\n> Think of the river.\n\n> [!NOTE]\n> The note about ${id}.\n\n${fields}\n`;
const options = (flags: readonly boolean[], word: string) =>
	flags
		.map((right, i) => {
			const mistake = right ? '' : ` {mistake=${i % 2 ? 'mixed-up' : 'mixed-in'}}`;
			return `- [${right ? 'x' : ' '}] Thing ${word}${'abcdefgh'[i] ?? ''}${mistake}\n  > Said of ${word}${i}.`;
		})
		.join('\n');

/** A lesson that is right, as its author meant it: small, of several kinds, everything in it referred to from somewhere. */
export const goodLesson: fc.Arbitrary<ReadonlyMap<string, string>> = fc
	.record({
		rights: fc.array(fc.boolean(), { minLength: 2, maxLength: 4 }),
		single: fc.nat(2),
		order: fc.shuffledSubarray(['rain', 'wind', 'snow', 'fog'], { minLength: 3 }),
		band: fc.integer({ min: 2, max: 60 }),
		voice: fc.constantFrom('mayor', 'major', 'union'),
		asked: fc.shuffledSubarray(['why', 'who', 'whom', 'when'], { minLength: 2 }),
	})
	.map(({ rights, single, order, band, voice, asked }) => {
		const some = [true, ...rights, false];
		const quiz = [
			question('why', 'Which of the things hold', options(some, 'm'), 'Source: P1-P3\nGoal: tell'),
			question(
				'who',
				'Which thing holds',
				options(
					[0, 1, 2].map((i) => i === single),
					'n',
				),
				'Source: P2\nLevel: infer',
			),
			question(
				'whom',
				'In which order',
				order.map((each, i) => `${i + 1}. The ${each}`).join('\n'),
				'Source: P3',
			),
			question(
				'when',
				'How many were there',
				'',
				`Source: P1\nAnswer: ${band}..${band + 3}\nGoal: say`,
			).replace('\n\n\n', '\n'),
			question(
				'what',
				'Who says this',
				'> The statement about things.',
				`Source: P4\nAnswer: claim @${voice}`,
			),
		];
		const prose = `The first thing is told here. [P1]\n\n${asked.map((id) => `::ask{#${id}}`).join('\n\nMore is told here. [P2, P4]\n\n')}\n\n\`\`\`\nsome code\n\`\`\`\n\n::ledger{paragraphs="P1 P4"}\n\nThe last thing is told here. [P1-P3]\n`;
		return new Map([
			[
				'lesson.md',
				'---\ntitle: "The river: its flood"\nsummary: What the river did.\nlang: en\nasOf: 2024-05-02\nsource: { title: The river, date: 2024-05-02 }\nguess: [why, whom]\nmistakes:\n  mixed-up: mixes things up\n  mixed-in: mixes things in\n---\n\nWelcome to the lesson.\n',
			],
			[
				'source.md',
				`---\nvoices:\n  reporter: the reporter\n  mayor: the mayor\n  major: the major\n  union: the union\n---\n\n## P1\n\n- reporter: It rose by ${band} metres, or ${band + 3}.\n\n## P2\n\n- reporter: It fell.\n\n## P3\n\n- reporter: It stayed.\n\n## P4\n\n- ${voice} (claim): It was late.\n`,
			],
			[
				'people.md',
				'## The mayor {#mayor}\n\nShe speaks for the village. [P1]\n\nRole: mayor\nSource: P4\n',
			],
			[
				'1-flood.md',
				`---\ntitle: "The flood: a night"\ngoals:\n  tell: tell it\n  say: say it\n---\n\n${prose}`,
			],
			['1-flood.quiz.md', quiz.join('\n')],
		]);
	});

/** A slip of the hand or of another program, in one line: what it makes of the line, and nothing where it can't be made there. */
export type Slip = readonly [from: RegExp, to: string];

/** Those that people and programs make. */
export const slips: readonly Slip[] = [
	...[
		'(x)',
		'[x',
		'x]',
		'[yes]',
		'[v]',
		'[✓]',
		'[]',
		'[ x]',
		'[х]',
		'(X)',
		'[*]',
		'［x］',
		'[x)',
	].map((box): Slip => [/\[[xX]\]/, box]),
	...['( )', '[]', '[', ']', '[no]', '[_]', '［ ］', '[\u00A0]', '[  ]', ''].map((box): Slip => [
		/\[ \]/,
		box,
	]),
	...['—', '–', '•', '*', '+', '1.', '', '·', '-\u00A0', '−'].map((mark): Slip => [
		/^-(?= \[)/,
		mark,
	]),
	...['- ', '', '-\u00A0', '  - '].map((mark): Slip => [
		/^- (?=\[)/,
		mark.trim() === '-' ? '-' : mark,
	]),
	[/\] (?=Thing)/, ']'],
	...[
		'{# $1}',
		'{#$1',
		'#$1}',
		'(#$1)',
		'{#$1}.',
		'{$1}',
		'{id=$1}',
		'{#$1 }',
		'{ #$1}',
		'',
		'{#$1_}',
	].map((put): Slip => [/(?<=^## .*)\{#([a-z]+)\}/, put]),
	[/^## (.*) \{#([a-z]+)\}/, '**$1**'],
	[/^## (.*) \{#([a-z]+)\}/, '## {#$2} $1'],
	[/^## (.*) \{#([a-z]+)\}/, '### $1'],
	...[
		':ask{#$1}',
		':::ask{#$1}',
		'More. ::ask{#$1}',
		'::ask{$1}',
		'::ask{# $1}',
		'::aks{#$1}',
		'::ask{#$1s}',
		'::ask[$1]',
		'::ask',
	].map((put): Slip => [/^::ask\{#([a-z]+)\}/, put]),
	...['[p1]', '[P 1]', '(P1)', '[P11]', '[P1', 'P1]', '［P1］', '[P01]', '[Р1]'].map(
		(put): Slip => [/\[P1\]/, put],
	),
	...['[P2; P4]', '[P2 P4]', '[p2, p4]', '[P2/P4]', '(P2, P4)'].map((put): Slip => [
		/\[P2, P4\]/,
		put,
	]),
	...[
		'{mistake: $1}',
		'{mistake = $1}',
		'{mistake=$1',
		'{mistak=$1}',
		'{mistake=$1s}',
		'{mistake=mixed-i}',
		'{$1}',
		'{mistake=“$1”}',
	].map((put): Slip => [/\{mistake=([a-z-]+)\}/, put]),
	...['Source = $1', 'Quelle: $1', 'Source：$1', 'Sorce: $1', 'Source:$1', '> Source: $1'].map(
		(put): Slip => [/^Source: (.*)$/, put],
	),
	...[
		'Answer: clam @$1',
		'Answer: claim @$1r',
		'Answer: claim $1',
		'Answr: claim @$1',
		'Answer = claim @$1',
		'Answer: claim @mayer',
	].map((put): Slip => [/^Answer: claim @(.*)$/, put]),
	...['Answer: $2..$1', 'Answer: $1-$2', 'Answer: $1…$2', 'Answers: $1..$2', 'Unswer: $1..$2'].map(
		(put): Slip => [/^Answer: (\d+)\.\.(\d+)$/, put],
	),
	...['Goal: tel', 'Goals: tell', 'Goal: sat', 'Goa: say'].map((put): Slip => [/^Goal: .*$/, put]),
	...['Level: inver', 'Levl: infer'].map((put): Slip => [/^Level: .*$/, put]),
	...['> [!HINT]', '> [!TOP]', '> !TIP', '[!TIP]', '>[!TIP]'].map((put): Slip => [
		/^> \[!TIP\]$/,
		put,
	]),
	...['> [!NTE]', '> [!NOTES]', '> NOTE', '> [NOTE]', '> [!WARNING]', ''].map((put): Slip => [
		/^> \[!NOTE\]$/,
		put,
	]),
	...['>', ' > ', '', '- '].map((put): Slip => [/^ {2}> /, put]),
	[/^(\d)\. /, '$1) '],
	[/^(\d)\. /, '- '],
	[/^(\d)\. /, '  $1. '],
	[/^```$/, ''],
	[/^---$/, ''],
	[/^---$/, '--'],
	[/^title: "(.*)"$/, 'title: $1'],
	[/^title: "(.*)"$/, 'title: “$1”'],
	[/^(\w+): /, '$1 '],
	[/^(\w+):/, '$1s:'],
	[/^- (\w+)( \(claim\))?:/, '- $1$2 –'],
	[/^- (\w+) \(claim\):/, '- $1 (clam):'],
	[/^- mayor/, '- mayr'],
	[/^Source: P/, 'Source: p'],
	[/^Source: P(?=\d-)/, 'Source: P '],
	[/^Source: P1-P3/, 'Source: P3-P1'],
	[/^Source: P4/, 'Source: P44'],
	[/^## P(\d)$/, '## p$1'],
	[/^## P(\d)$/, '## P1'],
	[/guess: .*/, 'guess: [wyh, whom]'],
	[/^(.+)$/, '<<<<<<< HEAD\n$1\n=======\n$1 too\n>>>>>>> other'],
	[/^(.+)$/, '>>>>>>> other\n$1'],
	[/^$/, '```'],
	[/^$/, '<!-- '],
	[/^.*$/, ''],
	[/^(.*)$/, '$1\n$1'],
	[/^(.+)$/, ' $1'],
	[/^(.+)$/, '> $1'],
	[/ /, '\u00A0'],
];

/** Which slip is made where: in the files of a lesson, one of the places where it can be made. */
export interface Made {
	readonly file: string;
	readonly text: string;
}

/** Where among the places in which a slip can be made: 0 at the first. */
export const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/**
 * One letter too few or another. Not another in the place of `]`: the bracket is then put before it, and what stands behind a
 * citation is text that its author sees.
 */
export const letterSlip: fc.Arbitrary<Slip> = fc
	.record({
		column: fc.nat(40),
		put: fc.constantFrom('', '', ' ', 'x', '-', '[', '}', ':', '#'),
	})
	.map(({ column, put }): Slip => [
		new RegExp(`^(.{${column}})${put === '' ? '.' : '[^\\]]'}`),
		`$1${put}`,
	]);

/** The lesson's files with one slip in one of them, or undefined where it can't be made. */
export function spoil(
	files: ReadonlyMap<string, string>,
	{ at, slip: [from, to] }: { readonly at: number; readonly slip: Slip },
): Made | undefined {
	const places = [...files].flatMap(([file, text]) =>
		text
			.split('\n')
			.flatMap((line, i) =>
				from.test(line) && line.replace(from, to) !== line ? [{ file, i }] : [],
			),
	);
	const place = places[Math.floor(at * places.length)];
	if (!place) return undefined;
	const lines = (files.get(place.file) ?? '').split('\n');
	const text = lines.map((line, i) => (i === place.i ? line.replace(from, to) : line)).join('\n');
	return { file: place.file, text };
}
