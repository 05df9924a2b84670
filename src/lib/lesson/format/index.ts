export { differences, format, type Difference } from './format.ts';
export { pen } from './pen.ts';
export { writeQuestion } from './question.ts';
