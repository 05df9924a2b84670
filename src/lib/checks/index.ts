export { checkLesson } from './check-lesson.ts';
export { coverage, type Coverage } from './coverage.ts';
export { cueNames } from './reading/cues.ts';
export { statsOf, type LessonStats } from './stats/stats.ts';
