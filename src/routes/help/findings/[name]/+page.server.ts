import { error } from '@sveltejs/kit';
import { ruleOf, rules } from '#lib/checks/rules/index.ts';
import { linesOf, saidOf } from '../shown.ts';

/** A page for each rule. */
export const entries = () => rules.map(({ name }) => ({ name }));

/** A rule with its examples, and what the checker says of the bad one. */
export function load({ params }) {
	const rule = ruleOf(params.name);
	if (!rule) error(404);
	const { name, severity, message, why, file, bad, good, goodFile } = rule;
	return {
		...{ name, severity, message, why, file, goodFile: goodFile ?? file },
		bad: linesOf(bad, good),
		good: linesOf(good, bad),
		said: saidOf(rule),
	};
}
