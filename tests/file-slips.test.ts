import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { applyFixes } from '#lib/base/edits.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';

// Slips in the files of a lesson that hold no questions: each is found once, in its line, whatever hangs on it elsewhere;
// where a mend is offered, it mends.
const files = new Map(readFolder(join(import.meta.dirname, 'lessons', 'good')).files);
files.delete('findings.json');

const errorsWith = (file: string, text: string): readonly Finding[] =>
	checkLesson('good', new Map(files).set(file, text)).findings.filter(
		({ severity }) => severity === 'error',
	);

type Row = readonly [file: string, from: string, to: string, found: string, mend?: string];

const rows: readonly Row[] = [
	['lesson.md', 'summary:', 'sumary:', '3 front-matter', 'Write "summary"'],
	['lesson.md', 'A small lesson', 'Rain: a lesson', '2 front-matter', 'Put quotes around it'],
	['lesson.md', '[which-day]', '[wich-day]', '6 unknown-question', 'Write "which-day"'],
	['lesson.md', 'listed: no', 'listed: never', '7 front-matter'],
	['lesson.md', 'says. [P1]', 'says. [P11]', '11 unknown-paragraph', 'Write "P1"'],
	['1-rain.md', 'day: say', 'Day: say', '4 front-matter'],
	['1-rain.md', 'ask{#which-day}', 'ask{#which-dya}', '9 unknown-question', 'Write "which-day"'],
	['1-rain.md', '::ask{#which', '::aks{#which', '9 unknown-directive', 'Write "ask"'],
	['1-rain.md', '::ask{#which', '::: ask{#which', '9 notation-as-text'],
	['1-rain.md', '::ask{#which', ':: ask{#which', '9 bad-value'],
	['1-rain.md', 'ids="ada"', 'ids="adda"', '23 unknown-person', 'Write "ada"'],
	['1-rain.md', 'ids="ada"', 'id="ada"', '23 unknown-attribute', 'Write "ids"'],
	['1-rain.md', 'from=2018 to', 'from=soon to', '25 bad-value'],
	['1-rain.md', 'view=near', 'view=naer', '27 unknown-place', 'Write "near"'],
	['1-rain.md', 'left=P1', 'left=P11', '31 unknown-paragraph', 'Write "P1"'],
	['1-rain.md', 'part=26', 'part=62', '35 bad-value'],
	['1-rain.md', 'steps="ada rain"', 'steps="ada rian"', '37 unknown-person', 'Write "rain"'],
	['1-rain.md', 'At 10:30', '```\nAt 10:30', '13 unclosed-fence'],
	['1-rain.quiz.md', '{#which-day}', '{#Which-Day}', '5 bad-id', 'Write {#which-day}'],
	['1-rain.quiz.md', '{#which-day}', '{which-day}', '5 unknown-attribute', 'Write {#which-day}'],
	['source.md', '- reporter:', '- reportr:', '9 unknown-voice', 'Write "reporter"'],
	['source.md', '(claim)', '(clam)', '10 unknown-kind', 'Write "claim"'],
	['source.md', 'side (claim)', 'side', '10 bad-value'],
	['source.md', '## P1', '## P 1', '7 bad-id', 'Write P1'],
	['source.md', '## P1', '## Paragraph 1', '7 bad-id', 'Write P1'],
	['source.md', '## X1', '## x1', '12 bad-id', 'Write X1'],
	['source.md', 'Publisher:', 'Publsher:', '16 unknown-field', 'Write "Publisher"'],
	['source.md', '\nPublisher', 'Publisher', '15 swallowed-field', 'Set the field apart'],
	['source.md', 'Date: 2019-09', 'Date: September', '17 bad-value'],
	['people.md', '{#ada}', '{ada}', '1 unknown-attribute', 'Write {#ada}'],
	['people.md', 'Role:', '- Role:', '5 swallowed-field', 'Take the marks away'],
	['people.md', 'Role:', 'Roel:', '5 unknown-field', 'Write "Role"'],
	['people.md', 'Source: P1', 'Source: P11', '8 unknown-paragraph', 'Write "P1"'],
	['people.md', '\nRole:', 'Role:', '4 swallowed-field', 'Set the field apart'],
	['places.md', 'centre: town', 'centre: twon', '4 unknown-place', 'Write "town"'],
	['places.md', '[town, village]', '[town, vilage]', '5 unknown-place', 'Write "village"'],
	['places.md', 'At: 42.87, 74.59', 'At: the middle', '12 bad-value'],
	['places.md', '{#village}', '{#Village}', '15 bad-id', 'Write {#village}'],
	['places.md', 'Within: 5 km', 'Within: 5', '18 bad-value'],
	['timeline.md', 'Voice: reporter', 'Voice: reporer', '4 unknown-voice', 'Write "reporter"'],
	['timeline.md', '(claim)', '(clam)', '10 unknown-kind', 'Write "claim"'],
	['timeline.md', 'after 2019-08', 'since 2019-08', '9 bad-value'],
	['glossary.md', '## rain {#rain}', '## rain', '1 missing-id', 'Write {#rain}'],
];

const cases = rows.map(([file, from, to, found, mend]) => ({ file, from, to, found, mend }));

test.each(cases)('$file: $from → $to', ({ file, from, to, found, mend }) => {
	const text = files.get(file) ?? '';
	const changed = text.replace(from, to);
	expect(changed).not.toBe(text);
	const errors = errorsWith(file, changed);
	const said = errors.map((each) => `${each.file}:${each.line} ${each.message}`).join('\n');
	const places = errors.map(({ file: at, line, name }) => (at === file ? `${line} ${name}` : at));
	expect(places.join(), said).toBe(found);
	const [{ fix } = {}] = errors;
	expect(fix?.title).toBe(mend);
	if (fix) expect(errorsWith(file, applyFixes(changed, [fix]))).toEqual([]);
});
