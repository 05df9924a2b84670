export { readAiken } from './read-aiken.ts';
export { writeAiken } from './write-aiken.ts';
export { aikenRules, aikenWriteRules } from './rules.ts';
