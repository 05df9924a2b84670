import { readAiken } from '#lib/formats/aiken/index.ts';
import { decode } from '#lib/formats/decode.ts';
import { readGift } from '#lib/formats/gift/index.ts';
import { importBank } from '#lib/exchange/index.ts';
import { counted, times } from './lesson-of.ts';
import type { Shape } from './shape.ts';

type Read = (text: string) => unknown;
const bank =
	(format: 'gift' | 'aiken'): Read =>
	(text) =>
		importBank({ name: 'a.txt', content: text, format, today: '2026-11-24' });
const encoder = new TextEncoder();
const readers: Readonly<Record<string, Read>> = {
	gift: (text) => readGift(text),
	aiken: (text) => readAiken(text),
	'gift bank': bank('gift'),
	'aiken bank': bank('aiken'),
};

const piecesOf: Readonly<Record<string, Readonly<Record<string, (length: number) => string>>>> = {
	gift: {
		questions: (n) =>
			counted((i) => `::Q ${i}::Who, number ${i}?{=The guard ~The guest#No. ~Nobody}\n\n`, n),
		'questions all alike': (n) => times('::Q::Who?{=The guard ~The guest}\n\n', n),
		'one question of many answers': (n) => `Who?{=a ${counted((i) => `~b${i} `, n)}}`,
		'one question of many right ones': (n) => `Who?{${counted((i) => `=b${i} `, n)}}`,
		'one question of many pairs': (n) => `Who?{${counted((i) => `=b${i} -> c${i} `, n)}}`,
		'one question of many numbers': (n) => `How many?{#${counted((i) => `=${i}:1 `, n)}}`,
		'braces that open': (n) => times('{', n),
		'braces in braces': (n) => '{'.repeat(n / 2) + '}'.repeat(n / 2),
		'braces on lines': (n) => times('a {\n', n),
		'braces that close': (n) => times('a }\n', n),
		'braces in paragraphs': (n) => times('a {=b\n\n', n),
		comments: (n) => times('// a\n', n),
		'comments between': (n) => times('// a\n\n', n),
		backslashes: (n) => `a{=${times('\\', n)}}`,
		'backslashes before signs': (n) => `a{=${times('\\=', n)}}`,
		weights: (n) => `a{${times('~%50%b ', n)}}`,
		'weights that are misspelt': (n) => `a{${counted((i) => `~%50.00%b${i} `, n)}}`,
		'weights misspelt in questions': (n) => counted((i) => `Q${i}{~%100.00%b ~%0.00%c}\n\n`, n),
		feedback: (n) => `a{=b${times('#c', n)}}`,
		names: (n) => times('::a', n),
		categories: (n) => counted((i) => `$CATEGORY: a/b${i}\n\nQ${i}{T}\n\n`, n),
		tags: (n) => times('<p>a</p>', n).concat('{T}'),
		'tags that open': (n) => `[html]${times('<b>', n)}{T}`,
		'lists that open': (n) => `[html]${times('<ul><li>', n)}{T}`,
		'tags that open alike': (n) => `[html]${times('<a href="b">c', n)}{T}`,
		'tables that open': (n) => `[html]${times('<table><tr><td>', n)}{T}`,
		angles: (n) => `[html]${times('<', n)}{T}`,
		'characters by name': (n) => `[html]${times('&amp;', n)}{T}`,
		'markdown that is open': (n) => `[markdown]${times('*a **b ', n)}{T}`,
		'brackets of markdown': (n) => `[markdown]${times('[a](', n)}{T}`,
		'long words': (n) => `${times('a', n)}{T}`,
		'many lines': (n) => times('a\n', n),
		'many paragraphs': (n) => times('a\n\n', n),
		blanks: (n) => times(' ', n),
		'blanks in a question': (n) => `a{=b${times(' ', n)}}`,
		'blanks on lines': (n) => times(' \n', n),
		'equal signs': (n) => `a{${times('=', n)}}`,
		tildes: (n) => `a{${times('~', n)}}`,
		arrows: (n) => `a{=${times('->', n)}}`,
		hashes: (n) => `a{#${times('#', n)}}`,
		'numbers in a row': (n) => `a{#${times('1', n)}}`,
		'missing words': (n) => counted((i) => `He {=is ~was} here ${i}.\n\n`, n),
		'questions glued together': (n) => times('::a::b{T}::c::d{F}\n', n),
	},
	aiken: {
		questions: (n) =>
			counted((i) => `Who, number ${i}?\nA) The guard\nB) The guest\nANSWER: B\n\n`, n),
		'lines of a question': (n) => times('a b\n', n),
		'choices without end': (n) => `Who?\n${times('A) a\n', n)}`,
		'choices in order': (n) =>
			`Who?\n${counted((i) => `${String.fromCharCode(65 + (i % 26))}) a\n`, n)}ANSWER: A\n`,
		answers: (n) => times('ANSWER: A\n', n),
		'questions without answers': (n) => times('Who?\nA) a\nB) b\n\n', n),
		'one long line': (n) => times('a ', n),
		'short lines': (n) => times('a\n', n),
		'empty lines': (n) => times('\n', n),
		blanks: (n) => times(' ', n),
		'tags that open': (n) => `${times('<b>', n)}\nA) a\nB) b\nANSWER: A\n`,
		stars: (n) => `${times('*a ', n)}\nA) a\nB) b\nANSWER: A\n`,
	},
};

const banks = Object.entries(piecesOf).flatMap(([format, pieces]) =>
	[format, `${format} bank`].flatMap((place) =>
		Object.entries(pieces).map(([name, text]): Shape => ({
			name,
			place,
			work(length) {
				const written = text(length);
				return () => readers[place]?.(written);
			},
		})),
	),
);

const bytes = (name: string, bytesOf: (length: number) => Uint8Array): Shape => ({
	name,
	place: 'decode',
	work(length) {
		const content = bytesOf(length);
		return () => decode(content);
	},
});

/** Banks of other programs: read by themselves, and brought in as a lesson. */
export const foreignShapes: readonly Shape[] = [
	...banks,
	bytes('letters', (n) => encoder.encode(times('é', n / 2))),
	bytes('letters that are damaged', (n) => new Uint8Array(n).fill(0xc3)),
	bytes('letters of old Windows', (n) => new Uint8Array(n).map((_, i) => (i % 9 ? 97 : 0xe9))),
	bytes('NUL', (n) => new Uint8Array(n)),
];
