import { rules } from '#lib/checks/rules/index.ts';

/** Every rule's name and sentence, by severity. */
export function load() {
	const of = (severity: string) =>
		rules
			.filter((rule) => rule.severity === severity)
			.map(({ name, message }) => ({ name, message }));
	return {
		errors: of('error'),
		unlessComplete: of('unless-complete'),
		warnings: of('warning'),
	};
}
