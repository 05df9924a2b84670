import { fieldsOf } from '#lib/notation/index.ts';
import { completing as words, fieldValueWords } from '#lib/words/completing.ts';
import { isQuiz, sectionOf } from '../file-names.ts';
import type { Names } from '../names.ts';
import { fromNames, fromWords, meaningIn, type Suggestion } from './suggestion.ts';

/** Fields that a line may begin with here: in questions only below the answer, where a paragraph of fields stands. */
export function fieldNames(file: string, above: string): Suggestion[] {
	const names = fieldsOf(file).map(({ name }) => name);
	const meanings = isQuiz(file) ? words.fields : words.entryFields;
	const shown = isQuiz(file) && !isAnswered(above) ? ['Answer', 'Point', 'Kind'] : names;
	return shown.map((name) => ({
		label: `${name}:`,
		...meaningIn(meanings, name),
		apply: `${name}: `,
	}));
}

function isAnswered(above: string): boolean {
	const asked = above.slice(Math.max(0, above.lastIndexOf('\n## ')));
	return /^(?:- |\* |\d+[.)] |\||>|[A-Z][a-z]+:)/m.test(asked.slice(1));
}

/** What a field's value may hold at the cursor; `written` is the value up to there. */
export function fieldValues(
	file: string,
	written: { readonly field: string; readonly value: string },
	names: Names,
): Suggestion[] {
	const field = fieldsOf(file).find(
		({ name }) => name.toLowerCase() === written.field.toLowerCase(),
	);
	if (!field) return [];
	switch (field.value) {
		case 'citations':
			return fromNames(names.paragraphs);
		case 'goal':
			return fromNames(names.goals.get(sectionOf(file) ?? '') ?? []);
		case 'view':
			return fromNames(names.views);
		case 'voices':
			return fromNames(names.voices);
		case 'speaker':
			return written.value.includes('(') ? fromWords(words.statements) : fromNames(names.voices);
		case 'answer':
			return answers(written.value, names);
		case 'point':
			return /\[[^\]]*$/.test(written.value) ? fromNames(names.paragraphs) : [];
		default:
			return fromWords(fieldValueWords[field.name] ?? {});
	}
}

/** An answer names a place, or a kind of statement and a voice. */
function answers(written: string, names: Names): Suggestion[] {
	if (/^\s*@/.test(written)) return fromNames(names.places);
	if (/@/.test(written)) return fromNames(names.voices);
	return /^\s*[a-z]*$/.test(written) ? fromWords(words.statements) : [];
}
