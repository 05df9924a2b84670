import type { Summary } from './row.ts';

/** What no change may pass: figures that do not depend on how busy the machine is. */
interface Gate {
	readonly requestsToFeedback: number;
	readonly requestsToAlive: number;
	/** Bytes of the page itself on the wire. */
	readonly document: number;
	/** Bytes of script on the wire, headers too, asked for until the page is alive. */
	readonly scriptAlive: number;
	readonly nodes: number;
	readonly shift: number;
}

/**
 * For the first section of the real lesson and its quiz, and for those of the bench with ten questions. Requests, script and shift
 * are what issue 13 promises; so is the weight of the quiz's page. A real section has its figures and all of its prose; nodes are
 * as measured there (behind each).
 */
export const gates: Readonly<Record<'section' | 'quiz', Gate>> = {
	section: {
		requestsToFeedback: 3,
		requestsToAlive: 6,
		document: 19 * 1024, // 18.7 KiB with its headers, of which figures 4, what is for paper 3
		scriptAlive: 52 * 1024,
		nodes: 1600, // 1,435
		shift: 0,
	},
	quiz: {
		requestsToFeedback: 3,
		requestsToAlive: 6,
		document: 14 * 1024,
		scriptAlive: 52 * 1024,
		nodes: 600,
		shift: 0,
	},
};

/** Its figures by name. */
export const gated = [
	...(['requestsToFeedback', 'requestsToAlive', 'document', 'scriptAlive'] as const),
	...(['nodes', 'shift'] as const),
];

type Measured = Pick<Summary, keyof Gate>;

/** Each figure that is over its gate, in words; what was not measured is over it too. */
export function overGate(page: 'section' | 'quiz', measured: Measured): string[] {
	const gate = gates[page];
	return gated.flatMap((name) => {
		const value = measured[name];
		if (value !== undefined && value <= gate[name]) return [];
		return `${page}: ${name} is ${value ?? 'not measured'}, and may be ${gate[name]}`;
	});
}
