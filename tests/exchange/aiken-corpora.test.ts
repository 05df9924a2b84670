import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAiken, writeAiken } from '#lib/formats/aiken/index.ts';
import { decode } from '#lib/formats/decode.ts';
import { corpusBytes, corpusFiles, expectedOf, hasCorpora, whySkipped } from './shared-corpora.ts';

const Expected = v.object({ errors: v.array(v.string()), questions: v.array(v.unknown()) });

const NAMES = new Map([
	['questionmissinganswers', 'aiken-too-few-choices'],
	['questionnotstarted', 'aiken-not-started'],
	['questionnotcomplete', 'aiken-not-complete'],
]);

const files = corpusFiles('aiken/**/*.txt');

describe.skipIf(!hasCorpora)(`Aiken banks written by others${whySkipped}`, () => {
	const cases = files.flatMap((path) =>
		(['none', 'lost', 'all'] as const).map((mend) => [path, mend] as const),
	);

	it.each(cases)(
		'%s (mend: %s) reads as Moodle reads it, errors on the same lines',
		(path, mend) => {
			const expected = v.parse(Expected, expectedOf(path));
			const { questions, findings } = readAiken(decode(corpusBytes(path)).text, { mend });
			expect(questions).toEqual(expected.questions);
			const errors = expected.errors.map((error) => {
				const [name = '', line] = error.split(':');
				return { severity: 'error', name: NAMES.get(name), line: Number(line) };
			});
			expect(findings.map(({ severity, name, line }) => ({ severity, name, line }))).toEqual(
				errors,
			);
		},
	);

	it.each(files)('%s written and read again is the same', (path) => {
		const { questions } = readAiken(decode(corpusBytes(path)).text);
		const { text, findings } = writeAiken(questions);
		expect(findings).toEqual([]);
		expect(readAiken(text).questions).toEqual(questions);
	});

	it('counts 10 questions and 4 errors', () => {
		const all = files.map((path) => readAiken(decode(corpusBytes(path)).text));
		const questions = all.reduce((sum, reading) => sum + reading.questions.length, 0);
		const errors = all.flatMap(({ findings }) => findings);
		expect([questions, errors.length]).toEqual([10, 4]);
	});
});
