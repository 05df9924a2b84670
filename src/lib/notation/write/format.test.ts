import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { differences, format } from './index.ts';

const root = join(import.meta.dirname, '../../../..');

const foldersIn = (path: string) =>
	readdirSync(join(root, path), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => join(path, entry.name));
const filesOf = (folder: string): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(join(root, folder))
			.filter((name) => !name.endsWith('.json'))
			.map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
	);
const lessons = new Map(foldersIn('questions').map((folder) => [folder, filesOf(folder)]));
const samples = new Map(foldersIn('tests/lessons').map((folder) => [folder, filesOf(folder)]));

/** What is read, without places; line ends in code are those of the file. */
function read(folder: string, files: ReadonlyMap<string, string>): string {
	const { lesson, findings } = checkLesson(folder.replace(/.*\//, ''), files);
	const names = findings
		.filter(({ name }) => name !== 'noncanonical')
		.map(({ file, severity, name }) => [file, severity, name].join(' '))
		.sort();
	return JSON.stringify([lesson, names], null, 1)
		.replaceAll('\\r\\n', '\\n')
		.replaceAll('\\r', '\\n');
}

const formatted = (files: ReadonlyMap<string, string>) =>
	new Map(
		[...files].map(([name, text]) => [name, name.endsWith('.md') ? format(name, text) : text]),
	);

/** A text with its differences made. */
const applied = (name: string, text: string) =>
	differences(name, text).reduceRight(
		(whole, { start, end, text: made }) => whole.slice(0, start) + made + whole.slice(end),
		text.replace(/^\uFEFF+/, ''),
	);

describe.each([...lessons])('%s', (_, files) => {
	test('is canonical as it stands', () => {
		for (const [name, text] of files) {
			if (name.endsWith('.md')) expect(format(name, text), name).toBe(text);
		}
	});
});

describe.each([...samples])('%s', (folder, files) => {
	test('is read alike before and after, and formatted once for all', () => {
		const once = formatted(files);
		expect(read(folder, once)).toBe(read(folder, files));
		for (const [name, text] of once) {
			if (!name.endsWith('.md')) continue;
			expect(format(name, text), name).toBe(text);
			expect(applied(name, files.get(name) ?? ''), name).toBe(text);
			expect(differences(name, text), name).toEqual([]);
		}
	});
});

const pieces = [
	...[
		'- [',
		'[x]',
		'] ',
		'>',
		'> ',
		'> [!NOTE]\n',
		'> [!tip] ',
		'```',
		'~~~',
		'<!--',
		'-->',
		'## ',
	],
	...[
		'{#',
		'}',
		'{',
		'::',
		'|',
		'\n',
		'\n',
		'\r',
		'\r\n',
		'\n\n',
		'\n\n\n',
		' ',
		'  ',
		'  \n',
		' \n',
		'\t',
	],
	...[
		'---\n',
		'***',
		'[P1]',
		'[a]: b\n',
		'Source: ',
		'\nAlso: why\n',
		'Answer: ',
		'\n\nLevel: Infer\n\n',
	],
	...[
		'\\',
		'\\\n',
		' \\ \n',
		'&copy;',
		'1. ',
		'10. ',
		'1) ',
		'* ',
		'+ ',
		'\n    code  \n',
		'Left out: ',
	],
	...[
		'\uFEFF',
		'\u00a0',
		'{tie}',
		'{last} {first}',
		'# ',
		'===\n',
		'> > ',
		'`',
		'` \n`',
		', ',
		'–',
	],
];
const all = [...lessons, ...samples].flatMap(([folder, files]) =>
	[...files.keys()].filter((name) => name.endsWith('.md')).map((name) => ({ folder, files, name })),
);
const small = all.filter(({ folder }) => !folder.includes('kyrgyzstan'));

/** A file with some pieces put in, taken out or doubled. */
const mutated = fc
	.record({
		of: fc.constantFrom(...small),
		changes: fc.array(
			fc.record({
				at: fc.double({ min: 0, max: 1, noNaN: true }),
				cut: fc.constantFrom(0, 0, 0, 1, 2, 7),
				piece: fc.constantFrom(...pieces),
			}),
			{ minLength: 1, maxLength: 6 },
		),
	})
	.map(({ of, changes }) => {
		let text = of.files.get(of.name) ?? '';
		for (const { at, cut, piece } of changes) {
			const start = Math.floor(at * text.length);
			text = text.slice(0, start) + piece + text.slice(start + cut);
		}
		return { ...of, text };
	});

describe('files spoilt at random', () => {
	const runs = Number(process.env.RUNS ?? 1200);
	test('are formatted once for all, and their differences are that', { timeout: 120_000 }, () => {
		fc.assert(
			fc.property(mutated, ({ name, text }) => {
				const once = format(name, text);
				expect(format(name, once)).toBe(once);
				expect(applied(name, text)).toBe(once);
				expect(once).not.toMatch(/\r|^\uFEFF|\n\n$/);
			}),
			{ numRuns: runs },
		);
	});

	test('are read alike before and after', { timeout: 120_000 }, () => {
		fc.assert(
			fc.property(mutated, ({ folder, files, name, text }) => {
				const before = new Map([...files, [name, text] as const]);
				const after = new Map([...files, [name, format(name, text)] as const]);
				expect(read(folder, after)).toBe(read(folder, before));
			}),
			{ numRuns: runs / 8 },
		);
	});
});
