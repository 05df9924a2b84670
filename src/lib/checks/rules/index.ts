import { errors } from './errors.ts';
import type { Rule } from '../rule.ts';
import { warnings } from './warnings.ts';

export { exampleFile, lessonAround } from './example-lesson.ts';
export type { Rule } from '../rule.ts';

/** Every finding that a lesson can have, errors first. */
export const rules: readonly Rule[] = [...errors, ...warnings];

const byName = new Map<string, Rule>(rules.map((rule) => [rule.name, rule]));

/** The rule of a finding's name. */
export const ruleOf = (name: string): Rule | undefined => byName.get(name);
