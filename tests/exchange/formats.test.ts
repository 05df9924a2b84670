import { describe, expect, it, test } from 'vitest';
import { importBank } from '#lib/exchange/index.ts';
import { keepsItsPromises, type Samples } from '#lib/formats/contract.ts';
import {
	formatNamed,
	formatNames,
	formatOfFile,
	formats,
	type BankFormat,
} from '#lib/formats/table.ts';
import { toy } from './toy-format/index.ts';
import { samples as toySamples } from './toy-format/samples.ts';

const found = import.meta.glob<{ samples: Samples }>('../../src/lib/formats/*/samples.ts', {
	eager: true,
});
const samplesOf = (name: BankFormat): Samples =>
	found[`../../src/lib/formats/${name}/samples.ts`]?.samples ?? { good: [], broken: [] };

describe.each(formatNames)('%s', (name) => keepsItsPromises(formats[name], samplesOf(name)));

describe('the toy of formats/README.md', () => keepsItsPromises(toy, toySamples));

describe('the table', () => {
	it('names every folder of formats, and no other', () => {
		const folders = Object.keys(found).map((path) => path.split('/').at(-2));
		expect([...formatNames].sort()).toEqual(folders.sort());
	});

	it('finds a format by its name in any case, and by the ending that is its own', () => {
		for (const name of formatNames) {
			expect(formatNamed(name.toUpperCase())).toBe(name);
			for (const ending of formats[name].endings) {
				expect(formatOfFile(`a.b.${ending.toUpperCase()}`)).toBe(name);
			}
		}
		expect(formatNamed('toString')).toBeUndefined();
		expect(formatOfFile('bank.txt')).toBeUndefined();
	});

	it('has each label, ending and finding once', () => {
		const all = formatNames.map((name) => formats[name]);
		const once = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
		once(all.map(({ label }) => label));
		once(all.flatMap(({ endings }) => endings));
		once(all.flatMap(({ refuses }) => Object.values(refuses)));
	});
});

const goodOnes = formatNames.flatMap((name) =>
	samplesOf(name).good.map(({ text, types }) => ({ name, text, types })),
);

test.each(goodOnes)('is told by its own signs: $name, $text', ({ name, text, types }) => {
	const imported = importBank({ name: 'bank.txt', content: text, today: '2026-11-30' });
	expect(imported.format).toBe(name);
	expect(imported.kind).toBeUndefined();
	expect(imported.rows.map(({ type }) => type)).toEqual(
		types.filter((type) => type !== 'category'),
	);
	expect(imported.rows.filter(({ outcome }) => outcome === 'left-out')).toEqual([]);
	// What may stand in the list of a page is every format, by its label.
	expect(imported.formats.map((each) => each.name)).toEqual(formatNames);
});
