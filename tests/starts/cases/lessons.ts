import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Files } from '../place.ts';
import { serves } from '../site.ts';

const title = (more = '') =>
	`---\ntitle: A lesson\nsummary: What it is.\nlang: en\nasOf: 2020-01-02\nsource: { title: News, agency: One, date: 2020-01-02 }\n${more}---\n\nWelcome.\n`;
const prose = '---\ntitle: A section\n---\n\n# A section\n\nSome prose.\n';
const picture =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
const withPicture = `${prose}\n![A square](square.svg)\n`;

/** Lessons, the addresses that must answer, and what the home page is to show. */
interface Set {
	readonly name: string;
	readonly lessons: Files;
	readonly paths: readonly string[];
	readonly home: string;
}

const nothingYet = 'No lessons here yet';

/** Lessons as nobody expects them, all at once; none with a picture. */
export const unlikely: Files = {
	'prose/lesson.md': title('listed: false\n'),
	'prose/1-first.md': prose,
	'broken/lesson.md': '---\ntitle: [\n---\n',
	'empty/lesson.md': '',
	'no-lesson/notes.txt': '',
	'Müller & Söhne (1) #2/lesson.md': title(),
	'room/lesson.md': title('listed: false\n'),
	'__proto__/lesson.md': title('listed: false\n'),
};

const sets: readonly Set[] = [
	{ name: 'none, in an empty folder', lessons: { '/': '' }, paths: [], home: nothingYet },
	{
		name: 'only one of prose, without a picture or a map',
		lessons: { 'prose/lesson.md': title(), 'prose/1-first.md': prose },
		paths: ['/prose', '/prose/first', '/prose/quiz', '/prose/source'],
		home: 'A lesson',
	},
	{
		name: 'only unlisted ones, one with a picture',
		lessons: {
			'secret/lesson.md': title('listed: false\n'),
			'secret/1-first.md': withPicture,
			'secret/square.svg': picture,
		},
		paths: ['/secret', '/secret/first'],
		home: nothingYet,
	},
	{
		name: 'only broken ones, and things that are no lessons',
		lessons: {
			'broken/lesson.md': '---\ntitle: [\n---\n',
			'empty/lesson.md': '',
			'noise/lesson.md': '\u0000\uFFFE{{</script>%s$&',
			'no-lesson/picture.svg': picture,
			'nothing/': '',
			'a-file.md': prose,
		},
		paths: [],
		home: 'Readback',
	},
	{
		name: 'folders with odd names, beside a good one',
		lessons: {
			...odd('Müller & Söhne (1) #2'),
			...odd('room'),
			...odd('edit'),
			...odd('help'),
			...odd('_app'),
			...odd('%41%2f'),
			...odd("it's [a] {b}"),
			...odd('__proto__'),
			...odd('constructor'),
			...odd('CON'),
			...odd('a'.repeat(200)),
			...odd('good'),
			'good/Große Karte (1) #2.svg': picture,
			'good/100%.png': picture,
			'good/deep/er/1-first.md': prose,
		},
		paths: ['/good', '/good/first', '/edit', '/help/findings'],
		home: 'A lesson',
	},
];

function odd(folder: string): Files {
	return {
		[`${folder}/lesson.md`]: title(),
		[`${folder}/1-first.md`]: withPicture,
		[`${folder}/square.svg`]: picture,
	};
}

/** Any set of lessons builds and starts. */
export const lessons: readonly Case[] = [
	...sets.map(({ name, lessons: files, paths, home }): Case => ({
		name: `lessons: ${name}`,
		async run(place) {
			const folder = place.checkout('checkout', { build: 'none', lessons: files });
			await serves(folder, {}, ['/', '/room', '/edit', ...paths], (url) => shows(url, home));
		},
	})),
	{
		name: 'lessons: no folder of lessons, and a lock left by a crash whose number another process has',
		async run(place) {
			const folder = place.checkout('checkout', { build: 'none', lessons: {} });
			if (existsSync(join(folder, 'questions'))) throw new Error('there is a folder of lessons');
			writeFileSync(join(folder, '.ready.lock'), String(process.pid));
			await serves(folder, {}, ['/', '/room'], (url) => shows(url, nothingYet));
		},
	},
];

async function shows(url: string, text: string): Promise<void> {
	const home = await (await fetch(url)).text();
	if (!home.includes(text)) throw new Error(`the home page does not show "${text}"`);
}
