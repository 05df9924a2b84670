import { count } from './tools.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const decimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
const thousands = (value: number): string => value.toLocaleString('en');

/** How often a look of the right option was met, and how often chance would have it. */
interface Habit {
	readonly questions: number;
	readonly hits: number;
	readonly expected: number;
	readonly low: number;
	readonly high: number;
	readonly leans: 'towards' | 'away' | undefined;
}

/** What `questions stats` prints of a lesson. */
export const statsWords = {
	questions: (questions: number, sections: number) =>
		`${count(questions, 'question')} in ${count(sections, 'section')}`,
	kinds: 'by kind',
	levels: 'by level',
	produced: (kinds: string, produced: number, questions: number) =>
		`produced (${kinds}): ${produced} of ${questions}${questions > 0 ? ` (${percent(produced / questions)})` : ''}`,
	heads: ['section', 'words', 'grade', 'questions', 'in text', 'produced', 'by kind', 'by level'],
	ungraded: '-',
	grade: (grade: number) => decimal(grade),
	counts: (counts: Readonly<Record<string, number>>) =>
		Object.entries(counts)
			.map(([name, times]) => `${name} ${times}`)
			.join(', '),
	choices: (questions: number) => `${count(questions, 'single choice')}: the right option is …`,
	cues: {
		shortest: 'the shortest, or as short',
		longest: 'the longest, or as long',
		first: 'the first in the file (on screen options are shuffled)',
		hedged: 'the only one that holds back ("may", "not stated")',
		echoing: 'the only one with a word of the question',
		'least-absolute': 'the one with the fewest absolute words, or one of them',
	},
	unseen: 'no question shows it',
	unmeasured: 'not measured in this language',
	habit: ({ questions, hits, expected, low, high, leans }: Habit) => {
		const share = (hitsOf: number) => Math.round((hitsOf / questions) * 100);
		const said =
			leans === undefined ? 'as by chance' : leans === 'towards' ? 'leans' : 'leans away from it';
		return `${hits} of ${questions}: ${share(hits)} %, chance ${share(expected)} % (${share(low)}–${share(high)} %): ${said}`;
	},
	noNextDoor: 'No answer to be typed stands in another question of its section.',
	nextDoor: (answers: number) =>
		`${count(answers, 'answer')} to be typed ${answers === 1 ? 'stands' : 'stand'} in another question of the section:`,
	place: (place: string, part: string, question: string, words: string) =>
		`${place} ${part === 'wording' ? 'other wording' : part} of ${question}: "${words}"`,
	density: (words: number, inText: number, questions: number) => {
		const per = (asked: number) => decimal((asked / words) * 1000);
		return words === 0
			? 'no prose'
			: `${thousands(words)} words of prose: ${per(inText)} questions in the text per 1,000, ${per(questions)} in all`;
	},
	time: (reading: number, firstQuestions: number, most: number, minutes: number) =>
		`first pass: ${decimal(minutes)} min, ${decimal(reading)} of them to read (200 words a minute), the rest for ${count(firstQuestions, 'question')} (${most} a section, those in the text among them; 25 seconds for a choice, more for other kinds, each answered once)`,
	offered: (minutes: number) =>
		`offered beside it, not asked: what is said back, and guesses before the lesson, ${decimal(minutes)} min`,
	everything: (minutes: number) => `with every question: ${Math.round(minutes)} min`,
	reading: (grade: number, sentences: number, words: number, short: number) =>
		`reading grade ${decimal(grade)} (Flesch–Kincaid, by lengths alone, syllables estimated); ${decimal(words / sentences)} words a sentence, ${percent(short)} of sentences with eight or fewer`,
	readingUnmeasured: 'reading grade and hard words: not measured in this language',
	nothingToRead: 'reading grade: nothing to read',
	hardInAnswers: (words: string) =>
		`hard words of right answers, without an entry in the glossary: ${words}`,
	hard: (words: string) => `hard words of the prose, without an entry: ${words}`,
	none: 'none',
};
