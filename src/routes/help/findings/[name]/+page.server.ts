import { error } from '@sveltejs/kit';
import { explanations, explanationsByName } from '#lib/checks/explanations.ts';
import { linesOf, saidOf } from '../shown.ts';

/** A page for each finding. */
export const entries = () => explanations.map(({ name }) => ({ name }));

/** A finding with its examples, and what the checker says of the bad one. */
export function load({ params }) {
	const explanation = explanationsByName.get(params.name);
	if (!explanation) error(404);
	const { name, severity, message, why, file, bad, good, goodFile } = explanation;
	return {
		...{ name, severity, message, why, file, goodFile: goodFile ?? file },
		bad: linesOf(bad, good),
		good: linesOf(good, bad),
		said: saidOf(explanation),
	};
}
