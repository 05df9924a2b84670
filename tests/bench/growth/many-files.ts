import { checkLesson } from '#lib/checks/index.ts';
import { counted, good, question } from './lesson-of.ts';
import type { Shape } from './shape.ts';

function folder(name: string, fileOf: (i: number) => readonly [string, string]): Shape {
	return {
		name,
		place: 'folder',
		growthOnly: true,
		work(length) {
			const files = new Map(good);
			let sum = 0;
			for (let i = 0; sum < length; i++) {
				const [path, text] = fileOf(i);
				files.set(path, text);
				sum += path.length + text.length;
			}
			return () => checkLesson('growing', files);
		},
	};
}

const prose = (i: number) => `---\ntitle: Week ${i}\n---\n\nIt rained in week ${i}. [P1]\n`;

/** Lessons of very many files; each is small. */
export const manyFiles: readonly Shape[] = [
	folder('sections', (i) => [`${(i % 9990) + 2}-week-${i}.md`, prose(i)]),
	folder('sections of one address', (i) => [`${i + 2}-week.md`, prose(i)]),
	folder('quizzes without a section', (i) => [`${i + 2}-week-${i}.quiz.md`, question(`q-${i}`)]),
	folder('quizzes of one question', (i) => [`${i + 2}-week-${i}.quiz.md`, question('q')]),
	folder('files of no place', (i) => [`lessn-${i}.md`, 'a\n']),
	folder('sections with questions', (i) => {
		const number = Math.floor(i / 2) + 2;
		const stem = `${number}-week-${number}`;
		return i % 2 === 0
			? [`${stem}.md`, prose(number)]
			: [`${stem}.quiz.md`, counted((n) => question(`q-${number}-${n}`), 2000)];
	}),
	folder('sections with the same questions', (i) => {
		const number = Math.floor(i / 2) + 2;
		const stem = `${number}-week-${number}`;
		return i % 2 === 0
			? [`${stem}.md`, prose(number)]
			: [`${stem}.quiz.md`, counted((n) => question(`q-${n}`), 2000)];
	}),
];
