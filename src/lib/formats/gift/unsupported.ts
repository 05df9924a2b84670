import type { ForeignQuestion, Formatted } from '../question.ts';

type Question = Exclude<ForeignQuestion, { type: 'category' }>;

const MOODLE_PENALTY = 0.3333333;

/** What a question holds that GIFT has no place for, in words. */
export function unsupported(question: Question): string[] {
	const { correctfeedback, partiallycorrectfeedback, incorrectfeedback } = question;
	const combined = [correctfeedback, partiallycorrectfeedback, incorrectfeedback];
	const has: [boolean, string][] = [
		[(question.hints ?? []).length > 0, 'hints'],
		[combined.some(isWritten), 'feedback for right, partly right and wrong as a whole'],
		[(question.defaultMark ?? 1) !== 1 && question.type !== 'description', 'marks'],
		[
			Math.abs((question.penalty ?? MOODLE_PENALTY) - MOODLE_PENALTY) > 0.005,
			'a penalty for each try',
		],
		[question.shuffle === false && question.type !== 'ordering', 'a fixed order of the choices'],
		[(question.numbering ?? 'abc') !== 'abc', 'the numbering of choices'],
		[question.type === 'shortanswer' && question.caseSensitive === true, 'capitals that count'],
		[question.type === 'numerical' && (question.units ?? []).length > 0, 'units'],
		[
			question.type === 'description' && isWritten(question.generalFeedback),
			'feedback on a description',
		],
	];
	return has.filter(([is]) => is).map(([, what]) => what);
}

/** The fields that GIFT has a place for, where anything is in them. */
export function carried(question: ForeignQuestion): object {
	if (question.type === 'category') return { type: question.type, path: question.path };
	const { generalFeedback, tags, ...rest } = question;
	const hasGeneral = question.type !== 'description' && isWritten(generalFeedback);
	const fields = { ...rest, ...(hasGeneral ? { generalFeedback } : {}) };
	const kept = Object.entries(fields).filter(([name]) => !NOT_CARRIED.has(name));
	return Object.fromEntries(tags && tags.length > 0 ? [...kept, ['tags', tags]] : kept);
}

const NOT_CARRIED = new Set([
	'extras',
	'hints',
	'correctfeedback',
	'partiallycorrectfeedback',
	'incorrectfeedback',
	'defaultMark',
	'penalty',
	'shuffle',
	'numbering',
	'caseSensitive',
	'units',
]);

function isWritten(field: Formatted | undefined): boolean {
	return field !== undefined && field.text !== '';
}
