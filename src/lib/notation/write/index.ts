/** The notation of question files, written: a lesson's parts to text, and text to its one form. */
export { differences, format } from './format.ts';
export { newLesson, slug } from './new-lesson.ts';
export { tidy } from './markdown/tidy.ts';
export { writeQuestion } from './question.ts';
