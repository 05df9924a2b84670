import type { Finding } from '#lib/base/finding.ts';
import type { Reading } from '#lib/formats/format.ts';
import type { ForeignQuestion } from '#lib/formats/question.ts';
import { formatNames, formats } from '#lib/formats/table.ts';
import { sorted } from './rows.ts';

/** Findings after which a question was not read as anybody meant it. */
const misreadings: ReadonlySet<string> = new Set(
	formatNames.flatMap((name) => formats[name].tells.misread ?? []),
);

/** The finding that says that a question was read as something else than it is; undefined where none does. */
export const misreading = (findings: readonly Finding[]): Finding | undefined =>
	findings.find(({ name }) => misreadings.has(name));

/** How many questions of a reading have a right answer and were not misread. */
export function answerable({ questions, places, findings }: Reading): number {
	const { of } = sorted(places, findings);
	return questions.filter((question, i) => hasRight(question) && !misreading(of[i] ?? [])).length;
}

function hasRight(question: ForeignQuestion): boolean {
	switch (question.type) {
		case 'multichoice':
			return question.choices.some(({ fraction }) => fraction > 0);
		case 'shortanswer':
		case 'numerical':
			return question.answers.some(({ fraction }) => fraction > 0);
		case 'match':
		case 'ordering':
		case 'truefalse':
			return true;
		default:
			return false;
	}
}
