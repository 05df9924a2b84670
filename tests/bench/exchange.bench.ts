/**
 * How reading and writing of foreign banks grows: `node tests/bench/exchange.bench.ts`.
 * Prints milliseconds (best of five) and the ratio to the row above; twice the questions should take about twice as long.
 * `--large` adds 3 and 60 MB (64 is the most that is read) of several shapes, once each.
 */
import { readAiken, writeAiken } from '#lib/formats/aiken/index.ts';
import { decode } from '#lib/formats/decode.ts';
import { readGift, writeGift } from '#lib/formats/gift/index.ts';
import { exportLesson, importBank } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';

const KINDS = [
	(i: number) =>
		`// [id:q${i}] [tag:bench]\n::Choice ${i}::[html]<p>Who spoke \\= first, number ${i}?</p>{\n\t=The guard#<b>Right</b>\\: he did.\n\t~%-50%The guest#No.\n\t~A neighbour\n\t####Three people spoke.\n}\n`,
	(i: number) => `::Statement ${i}::The house has three floors.{TRUE#Count again.#Yes.}\n`,
	(i: number) => `::Village ${i}::Where does the house stand?{=Koi-Tash =%50%Koy Tash#Nearly.}\n`,
	(i: number) => `::Injured ${i}::How many were hurt?{#52:2 =%50%45..60#Close. ~#Look again.}\n`,
	(i: number) =>
		`::Roles ${i}::Who is who?{\n\t=Guard -> keeps the door\n\t=Guest -> waits\n\t= -> runs\n}\n`,
];

function gift(count: number): string {
	const parts: string[] = [];
	for (let i = 0; i < count; i++) parts.push(KINDS[i % KINDS.length]?.(i) ?? '', '\n');
	return parts.join('');
}

function aiken(count: number): string {
	const parts: string[] = [];
	for (let i = 0; i < count; i++) {
		parts.push(
			`Who spoke first, number ${i}?\nA) The guard\nB) The guest\nC) Nobody\nANSWER: B\n\n`,
		);
	}
	return parts.join('');
}

function time(task: () => unknown, rounds: number): number {
	let best = Infinity;
	for (let i = 0; i < rounds; i++) {
		const start = performance.now();
		task();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

const COUNTS = [1000, 2000, 4000, 8000, 16000];

function series(name: string, task: (count: number) => () => unknown, counts = COUNTS): void {
	let last = 0;
	for (const count of counts) {
		const took = time(task(count), 5);
		const ratio = last > 0 ? `  ×${(took / last).toFixed(2)}` : '';
		console.log(
			`${name.padEnd(14)}${String(count).padStart(7)} questions ${took.toFixed(1).padStart(9)} ms${ratio}`,
		);
		last = took;
	}
}

series('read GIFT', (count) => {
	const text = gift(count);
	return () => readGift(text);
});
series('write GIFT', (count) => {
	const { questions } = readGift(gift(count));
	return () => writeGift(questions);
});
series('read Aiken', (count) => {
	const text = aiken(count);
	return () => readAiken(text);
});
series('write Aiken', (count) => {
	const { questions } = readAiken(aiken(count));
	return () => writeAiken(questions);
});

/** The whole way: a bank to a lesson's files (each question read again as a check), and a lesson to a bank. */
series(
	'import GIFT',
	(count) => {
		const content = gift(count);
		return () => importBank({ name: 'bank.gift', content, format: 'gift', today: '2026-11-24' });
	},
	COUNTS.slice(0, 3),
);
series(
	'export GIFT',
	(count) => {
		const bank = importBank({
			name: 'b.gift',
			content: gift(count),
			format: 'gift',
			today: '2026',
		});
		const { lesson } = checkLesson(bank.lesson, bank.files);
		return () => lesson && exportLesson(lesson, bank.files, 'gift');
	},
	COUNTS.slice(0, 3),
);

/** Shapes that tempt a reader into going back and forth. */
const LARGE: readonly [string, string][] = [
	['good questions', gift(100)],
	['one long line', 'word '],
	['blanks', ' '.repeat(1024)],
	['open braces', '::t::x{\n\n'],
	['closing braces', '}\n\n'],
	['one open, then text', 'a\n\n'],
	['braces in a row', '{'],
	['choices in a row', '~=a'],
	['hashes', '#'],
	['colons', ':'],
	['backslashes', '\\'],
	['tags', '<a'],
	['ids', '// [id:[tag:'],
	['glued', '::t::x{T}\n'],
	['categories', '$CATEGORY: a\n'],
	['lone zeros', 'a\n0\n'],
	['CR only', 'a{T}\r\r'],
	['NUL', '\0a'],
	['weights', '{~%33,3%'],
	['events', ' onload '],
	['choices inside', '~=a'],
	['pairs inside', '=a -> b'],
	['hashes inside', '#'],
	['feedback inside', '~a####'],
];

/** What stands before a shape, by the last word of its name. */
const heads: Readonly<Record<string, string>> = { text: 'q{\n\n', inside: 'q{' };

function large(megabytes: number): void {
	for (const [name, unit] of LARGE) {
		const head = heads[name.split(' ').at(-1) ?? ''] ?? '';
		const body = unit.repeat(Math.ceil((megabytes * 1024 * 1024) / unit.length));
		const text = head === 'q{' ? `${head}${body}}` : head + body;
		const bytes = new TextEncoder().encode(text);
		const decoding = time(() => decode(bytes), 1);
		const giftTook = time(() => readGift(text), 1);
		const aikenTook = time(() => readAiken(text), 1);
		const [a, b, c] = [decoding, giftTook, aikenTook].map((took) => took.toFixed(0).padStart(7));
		console.log(
			`${String(megabytes).padStart(4)} MB ${name.padEnd(22)} decode ${a} ms, GIFT ${b} ms, Aiken ${c} ms`,
		);
	}
}

if (process.argv.includes('--large')) {
	large(3);
	large(60);
}
