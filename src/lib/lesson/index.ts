import type { ReadLesson } from './read-lesson.ts';
import { readLessonWith } from './read-lesson.ts';
import { readQuiz } from './quiz/read-quiz.ts';

export type * from './lesson.ts';
export type { ReadLesson } from './read-lesson.ts';

/**
 * Reads a lesson's folder to one value and findings: `files` has every file's name and text (of pictures the name is enough).
 * Never throws: what is wrong is a finding, and takes only itself, its question or its file out of play.
 */
export function readLesson(name: string, files: ReadonlyMap<string, string>): ReadLesson {
	return readLessonWith(readQuiz, name, files);
}
