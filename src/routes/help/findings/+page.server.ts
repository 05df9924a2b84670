import { explanations } from '#lib/checks/explanations.ts';

/** Every finding's name and sentence, by severity. */
export function load() {
	const of = (severity: string) =>
		explanations
			.filter((each) => each.severity === severity)
			.map(({ name, message }) => ({ name, message }));
	return {
		errors: of('error'),
		unlessComplete: of('unless-complete'),
		warnings: of('warning'),
	};
}
