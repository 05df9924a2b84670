import { describe, expect, it } from 'vitest';
import { readAiken } from '#lib/formats/aiken/index.ts';
import { decode } from '#lib/formats/decode.ts';
import { readGift } from '#lib/formats/gift/index.ts';

const TEXT = '::Où::Où était-il ?{T}\n\n::漢字::Кой-Таш 😀?{F}\n';

function utf16(text: string, isBig: boolean): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
	return bytes;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const names = (bytes: Uint8Array) => decode(bytes).findings.map(({ name }) => name);

describe('decode', () => {
	it('reads UTF-8 with and without its mark, and says nothing', () => {
		expect(decode(utf8(TEXT))).toMatchObject({
			...{ text: TEXT, encoding: 'utf-8', findings: [] },
			...{ certain: true, choices: [] },
		});
		expect(decode(utf8(`\uFEFF${TEXT}`)).text).toBe(TEXT);
	});

	it.each([true, false])(
		'reads UTF-16 by its mark (big end first: %s), with a warning',
		(isBig) => {
			const { text, findings } = decode(utf16(`\uFEFF${TEXT}`, isBig), 'bank.txt');
			expect(text).toBe(TEXT);
			expect(findings).toMatchObject([{ file: 'bank.txt', name: 'utf-16', severity: 'warning' }]);
		},
	);

	it.each([true, false])(
		'knows UTF-16 without a mark by its empty bytes (big end first: %s)',
		(isBig) => {
			expect(decode(utf16('Plain words {T}', isBig)).text).toBe('Plain words {T}');
		},
	);

	it('reads old Windows files with all their letters, and warns', () => {
		const bytes = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x20, 0x93, 0x94]);
		expect(decode(bytes).text).toBe('café € “”');
		expect(names(bytes)).toEqual(['not-utf-8']);
	});

	it('tells Turkish, with its capital that is two signs in small, from Western letters', () => {
		const text = "Türkiye'nin başkenti neresidir?\nA. İstanbul\nB. Ankara\nC. İzmir\nANSWER: B\n";
		const bytes = Uint8Array.from(text, (sign) =>
			sign === 'ş' ? 0xfe : sign === 'İ' ? 0xdd : sign.charCodeAt(0),
		);
		expect(decode(bytes, 'bank.txt')).toMatchObject({ text, encoding: 'windows-1254' });
	});

	it('keeps the accents of a UTF-8 file in which one byte is damaged', () => {
		const bytes = Uint8Array.from([...utf8('éèà'), 0xff, ...utf8('ü')]);
		expect(decode(bytes).text).toBe('éèà\uFFFDü');
		expect(names(bytes)).toEqual(['broken-utf-8']);
	});

	it('warns of NUL characters and of the line ends of old Macs', () => {
		expect(names(utf8('a\0b{T}'))).toEqual(['nul-characters']);
		expect(names(utf8('a{T}\r\rb{F}'))).toEqual(['old-line-ends']);
	});

	it('refuses what is too large for a bank, with one error and no text', () => {
		const { text, findings } = decode(new Uint8Array(100 * 1024 * 1024), 'huge.txt');
		expect(text).toBe('');
		expect(findings).toMatchObject([
			{ file: 'huge.txt', name: 'file-too-large', severity: 'error' },
		]);
	});
});

describe('line ends', () => {
	const lines = ['::A::One{T}', '', '::B::Two{', '=x#y', '~z', '}', ''];
	const { questions, places } = readGift(lines.join('\n'));

	it.each(['\r\n', '\r'])('%j reads as \\n does', (end) => {
		const other = readGift(lines.join(end));
		expect(other.questions).toEqual(questions);
		expect(other.places).toEqual(places);
	});

	it('of any kind part Aiken lines', () => {
		const aiken = ['Who?', 'A) One', 'B) Two', 'ANSWER: B'];
		for (const end of ['\n', '\r\n', '\r']) {
			expect(readAiken(aiken.join(end)).questions).toHaveLength(1);
		}
	});

	it('are not made by Unicode: a line separator is content', () => {
		expect(readGift('a\u2028b{T}').questions).toMatchObject([{ stem: { text: 'a\u2028b' } }]);
	});
});

describe('limits', () => {
	it('a text above 64 MB is refused by the readers too', () => {
		const text = 'a'.repeat(65 * 1024 * 1024);
		for (const read of [readGift, readAiken]) {
			expect(read(text).questions).toEqual([]);
			expect(read(text).findings).toMatchObject([{ name: 'file-too-large' }]);
		}
	});

	it('a question above 4 MB is left out, and its neighbours stay', () => {
		const text = `a{T}\n\n${'word '.repeat(1024 * 1024)}{T}\n\nb{F}`;
		const { questions, findings } = readGift(text);
		expect(questions).toHaveLength(2);
		expect(findings).toMatchObject([{ name: 'question-too-long', line: 3 }]);
	});

	it('more than 100,000 questions end with an error, and those before stay', () => {
		const { questions, findings } = readGift('a{T}\n\n'.repeat(100_001));
		expect(questions).toHaveLength(100_000);
		expect(findings).toMatchObject([{ name: 'too-many-questions', line: 200_001 }]);
	});

	it('more than 2,000 findings are counted in one', () => {
		const { findings } = readGift('a{\n\nb{T}\n\n'.repeat(2100));
		expect(findings).toHaveLength(2001);
		expect(findings.at(-1)?.message).toMatch(/^There are 100 more/);
	});
});
