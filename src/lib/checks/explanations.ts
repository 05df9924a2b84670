import { findingWeights, type FindingName, type FindingWeight } from '#lib/base/finding-names.ts';

/** What a page of help says of a finding: `rules/<name>.md`, read. */
export interface Explanation {
	readonly name: FindingName;
	readonly severity: FindingWeight;
	/** What is wrong in general: one sentence without the place's own words. */
	readonly message: string;
	/** Why it harms a learner or a teacher: one to three sentences. */
	readonly why: string;
	/** The file that `bad` and `good` are pieces of; without it, a section's questions. */
	readonly file?: string;
	/** The file of `good`, where its name is what was mended. */
	readonly goodFile?: string;
	/** A piece of a lesson's file that has this finding; one that begins with front matter is a whole file. */
	readonly bad: string;
	/** The same piece, mended. */
	readonly good: string;
}

const isFindingName = (name: string): name is FindingName => Object.hasOwn(findingWeights, name);

const form =
	/^(?:---\n(?<front>(?:(?:file|goodFile): .+\n)+)---\n\n)?(?<message>\S.*)\n\n(?<why>\S.*)\n\n(?<open>`{3,})bad\n(?<bad>[^]*?\n)\k<open>\n\n\k<open>good\n(?<good>[^]*?\n)\k<open>\n$/;

// Vite puts the texts into what it builds: prerendered pages and tests read them, and neither the command nor the editor does.
const texts = import.meta.glob<string>('./rules/*.md', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Explanations by the names of their findings. */
export const explanationsByName: ReadonlyMap<string, Explanation> = new Map(
	Object.entries(texts).map(([path, text]) => {
		const name = path.slice('./rules/'.length, -'.md'.length);
		return [name, readExplanation(name, text)];
	}),
);

/** Every finding explained, in the table's order. */
export const explanations: readonly Explanation[] = Object.keys(findingWeights).map((name) => {
	const explanation = explanationsByName.get(name);
	if (!explanation) throw new Error(`checks/rules/${name}.md is missing: it explains ${name}.`);
	return explanation;
});

/**
 * Reads the text of an explanation: front matter (`file`, `goodFile`) where it is needed, the message, the reason, and two fences,
 * `bad` and `good`, longer than any inside them. Throws with the file's name where it has another form, or no line in the table.
 */
export function readExplanation(name: string, text: string): Explanation {
	const parts = form.exec(text.replaceAll('\r\n', '\n'))?.groups;
	if (!isFindingName(name))
		throw new Error(
			`checks/rules/${name}.md explains nothing: base/finding-names.ts has no ${name}.`,
		);
	if (!parts) throw new Error(`checks/rules/${name}.md has not the form that README.md tells.`);
	const { front = '', message = '', why = '', bad = '', good = '' } = parts;
	const file = /^file: (.+)$/m.exec(front)?.[1];
	const goodFile = /^goodFile: (.+)$/m.exec(front)?.[1];
	return { name, severity: findingWeights[name], message, why, file, goodFile, bad, good };
}
