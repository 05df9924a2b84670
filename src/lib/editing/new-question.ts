import type { Change } from '#lib/base/edits.ts';
import { questionTemplates, templateNote } from '#lib/words/kinds/templates.ts';
import type { Names } from './names.ts';

/** Kinds of question that can be begun, in the order of a list. */
export const beginnings: readonly string[] = Object.keys(questionTemplates);

/** Kinds that this lesson can ask: a template that names a place needs one in places.md, one that names a voice needs voices. */
export const possible = (names: Names): string[] =>
	Object.entries(questionTemplates).flatMap(([kind, { answer, fields }]) => {
		const text = [...answer, ...fields].join('\n');
		const canName =
			(names.places.length > 0 || !text.includes('{place}')) &&
			(names.voices.length > 0 || !text.includes('{voice}'));
		return canName ? [kind] : [];
	});

/** A question begun behind the one at the cursor, and the stretch of its stem, to be written over. */
export interface NewQuestion {
	readonly change: Change;
	readonly stem: { readonly from: number; readonly to: number };
}

/** Begins a question of a kind behind the one at the cursor, with an id that no question of the lesson has. */
export function beginQuestion(text: string, at: number, kind: string, names: Names): NewQuestion {
	// Above all questions is no place between two: from there it goes to the end.
	const inQuestion = /^## /m.test(text.slice(0, at + 1));
	const next = inQuestion ? text.indexOf('\n## ', at) : -1;
	const end = next < 0 ? text.length : next + 1;
	const before = text.slice(0, end);
	const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
	const template = questionTemplates[kind];
	if (!template) throw new Error(`There is no template for a question of the kind "${kind}".`);
	const { stem, answer } = template;
	const paragraph = names.paragraphs.find(({ name }) => name !== 'H')?.name ?? 'P1';
	const named = (lines: readonly string[]) =>
		lines
			.join('\n')
			.replaceAll('{voice}', names.voices[0]?.name ?? '')
			.replaceAll('{place}', names.places[0]?.name ?? '');
	const head = `## ${stem} {#${freeId(kind, names)}}`;
	// As the formatter would write it: fields stand below the note, what the question rests on first.
	const fields = named([`Source: ${paragraph}`, ...template.fields]);
	const above = answer.length === 0 ? '' : `${named(answer)}\n\n`;
	const insert = `${gap}${head}\n\n${above}> [!NOTE]\n> ${templateNote}\n\n${fields}\n${next < 0 ? '' : '\n'}`;
	const from = end + gap.length + '## '.length;
	return { change: { from: end, to: end, insert }, stem: { from, to: from + stem.length } };
}

function freeId(kind: string, { questions }: Names): string {
	const taken = new Set(questions.map(({ name }) => name));
	let number = questions.length + 1;
	while (taken.has(`${kind}-${number}`)) number++;
	return `${kind}-${number}`;
}
