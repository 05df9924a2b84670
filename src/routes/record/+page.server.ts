import { plainText } from '#lib/base/rich.ts';
import { allLessons } from '../lessons.server.ts';
import type { RecordedLesson } from './overview.ts';

/** The lessons that answers may belong to: as much of each as a record names. */
export const load = () => ({
	lessons: allLessons
		.filter(({ listed }) => listed)
		.map(({ id, title, lang, mistakes, sections }): RecordedLesson => ({
			...{ id, title, lang, mistakes },
			sections: sections.map(({ id, title, goals, questions }) => ({
				...{ id, title, goals },
				questions: questions.map(({ id, wording, meaning, goal, title }) => ({
					...{ id, wording, meaning, goal },
					name: plainText(title),
				})),
			})),
		})),
});
