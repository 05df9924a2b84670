import { questionTemplates as words } from '#lib/words/en.templates.ts';
import type { Change } from '#lib/base/edits.ts';
import type { Names } from './names.ts';

/** Kinds of question that can be begun, in the order of a list. */
export const beginnings = [
	'choice',
	'choices',
	'order',
	'match',
	'sort',
	'typed',
	'number',
	'place',
	'who-says',
] as const;
export type Beginning = (typeof beginnings)[number];

/** Kinds that this lesson can ask: a place needs one in places.md, who says so needs voices. */
export const possible = (names: Names): Beginning[] =>
	beginnings.filter(
		(kind) =>
			(kind !== 'place' || names.places.length > 0) &&
			(kind !== 'who-says' || names.voices.length > 0),
	);

/** A question begun behind the one at the cursor, and the stretch of its stem, to be written over. */
export interface Begun {
	readonly change: Change;
	readonly stem: { readonly from: number; readonly to: number };
}

/** Begins a question of a kind behind the one at the cursor, with an id that no question of the lesson has. */
export function beginQuestion(text: string, at: number, kind: Beginning, names: Names): Begun {
	// Above all questions is no place between two: from there it goes to the end.
	const inQuestion = /^## /m.test(text.slice(0, at + 1));
	const next = inQuestion ? text.indexOf('\n## ', at) : -1;
	const end = next < 0 ? text.length : next + 1;
	const before = text.slice(0, end);
	const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
	const { stem, answer } = words[kind];
	const paragraph = names.paragraphs.find(({ name }) => name !== 'H')?.name ?? 'P1';
	const body = answer
		.replaceAll('{voice}', names.voices[0]?.name ?? '')
		.replaceAll('{place}', names.places[0]?.name ?? '');
	const head = `## ${stem} {#${freeId(kind, names)}}`;
	// As the formatter would write it: fields stand below the note, what the question rests on first.
	const lines = body.split('\n');
	const isField = (line: string) => /^(?:Answer|Unit): /.test(line);
	const shown = lines
		.filter((line) => !isField(line))
		.join('\n')
		.trim();
	const fields = [`Source: ${paragraph}`, ...lines.filter(isField)].join('\n');
	const above = shown === '' ? '' : `${shown}\n\n`;
	const insert = `${gap}${head}\n\n${above}> [!NOTE]\n> ${words.note}\n\n${fields}\n${next < 0 ? '' : '\n'}`;
	const from = end + gap.length + '## '.length;
	return { change: { from: end, to: end, insert }, stem: { from, to: from + stem.length } };
}

function freeId(kind: Beginning, { questions }: Names): string {
	const taken = new Set(questions.map(({ name }) => name));
	let number = questions.length + 1;
	while (taken.has(`${kind}-${number}`)) number++;
	return `${kind}-${number}`;
}
