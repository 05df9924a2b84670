import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';

// Good files spoilt at random: whatever comes out, it is a value and findings inside the file, never a throw.
const root = join(import.meta.dirname, 'lessons');
const good = [
	'read-generously',
	'kind-mismatch',
	'broken-checkbox',
	'unbalanced-table',
	'empty-box',
	'lost-markup',
];
const cases = readdirSync(root).filter((name) => good.includes(name));
const folders = cases.map((name) => readFolder(join(root, name)).files);

const pieces = [
	...[
		'- [',
		'[x]',
		'] ',
		'> ',
		'> [!NOTE]',
		'```',
		'~~~',
		'<!--',
		'-->',
		'## ',
		'{#',
		'}',
		'{',
		'::',
		'|',
		'\n',
		'\r',
	],
	...[
		'\n\n',
		'  ',
		'\t',
		'---',
		'***',
		'[P1]',
		'[a]: b',
		'Source: ',
		'Answer: ',
		'Kind: order',
		'\\',
		'&copy;',
		'1. ',
		'10. ',
	],
	...[
		'\0',
		'\uFEFF',
		'\uD800',
		'\u2028',
		'__proto__',
		'](javascript:x)',
		'<svg onload=x>',
		'![',
		'../..',
		'&',
		'*',
	],
];

/** A cut out of a text and something put in its place. */
const change = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
	put: fc.oneof(
		fc.constantFrom(...pieces),
		fc.constant(''),
		fc.string({ unit: 'binary', maxLength: 4 }),
	),
});

test('files spoilt at random never throw, and every finding stands inside its file', () => {
	const spoilt = fc.record({
		folder: fc.constantFrom(...folders),
		file: fc.constantFrom(
			'1-flood.quiz.md',
			'1-flood.quiz.md',
			'lesson.md',
			'source.md',
			'1-flood.md',
		),
		changes: fc.array(change, { minLength: 1, maxLength: 6 }),
	});
	fc.assert(
		fc.property(spoilt, ({ folder, file, changes }) => {
			let text = folder.get(file) ?? '';
			for (const { at, length, put } of changes) {
				const start = Math.floor(at * text.length);
				text = text.slice(0, start) + put + text.slice(start + length);
			}
			const { lesson, findings } = checkLesson('spoilt', new Map([...folder, [file, text]]));
			expect(JSON.parse(JSON.stringify(lesson ?? null))).toEqual(lesson ?? null);
			const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
			for (const found of findings.filter((each) => each.file === file)) {
				const { line, column, endLine, endColumn } = found;
				expect(line, found.name).toBeGreaterThanOrEqual(1);
				expect(endLine).toBeLessThanOrEqual(lines.length);
				expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
				expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? 0) + 1);
				expect(endLine > line || endColumn >= column, found.name).toBe(true);
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? (process.env.CI ? 10_000 : 1500)) },
	);
}, 900_000);
