export { pen } from './pen.ts';
export { writeQuestion } from './question.ts';
