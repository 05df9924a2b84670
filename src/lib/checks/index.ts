export { checkLesson } from './check-lesson.ts';
export { coverage, type Coverage } from './coverage.ts';
