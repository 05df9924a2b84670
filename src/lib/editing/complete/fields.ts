import { completing as words, fieldValueWords } from '#lib/words/completing.ts';
import { kindOfFile, sectionOf } from '../file-names.ts';
import type { Names } from '../names.ts';
import { fromNames, fromWords, type Suggestion } from './suggestion.ts';

const ofFile: Readonly<Record<string, readonly string[]>> = {
	'source.md': ['Publisher', 'Date', 'Address'],
	'people.md': ['Role', 'Side', 'Also', 'Source'],
	'places.md': ['At', 'Within', 'Also', 'Source'],
	'timeline.md': ['Date', 'Voice', 'Source'],
	'glossary.md': ['Also', 'Source'],
};

/** Fields that a line may begin with here: in questions only below the answer, where a paragraph of fields stands. */
export function fieldNames(file: string, above: string): Suggestion[] {
	if (kindOfFile(file) === 'quiz') {
		const asked = above.slice(Math.max(0, above.lastIndexOf('\n## ')));
		const answered = /^(?:- |\* |\d+[.)] |\||>|[A-Z][a-z]+:)/m.test(asked.slice(1));
		const names = answered ? Object.keys(words.fields) : ['Answer', 'Kind'];
		return names.map((name) => fieldNamed(name));
	}
	return (ofFile[file] ?? []).map((name) => fieldNamed(name));
}

function fieldNamed(name: string): Suggestion {
	const detail = Object.entries(words.fields).find(([field]) => field === name)?.[1];
	return { label: `${name}:`, ...(detail ? { detail } : {}), apply: `${name}: ` };
}

/** What a field's value may hold at the cursor; `written` is the value up to there. */
export function fieldValues(
	file: string,
	field: string,
	written: string,
	names: Names,
): Suggestion[] {
	switch (field.toLowerCase()) {
		case 'source':
			return fromNames(names.paragraphs);
		case 'goal':
			return fromNames(names.goals.get(sectionOf(file) ?? '') ?? []);
		case 'map':
			return fromNames(names.views);
		case 'voices':
			return fromNames(names.voices);
		case 'voice':
			return written.includes('(') ? fromWords(words.statements) : fromNames(names.voices);
		case 'answer':
			return answers(written, names);
		default:
			return fromWords(fieldValueWords[field.toLowerCase()] ?? {});
	}
}

/** An answer names a place, or a kind of statement and a voice. */
function answers(written: string, names: Names): Suggestion[] {
	if (/^\s*@/.test(written)) return fromNames(names.places);
	if (/@/.test(written)) return fromNames(names.voices);
	return /^\s*[a-z]*$/.test(written) ? fromWords(words.statements) : [];
}
