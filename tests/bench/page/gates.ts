import type { Summary } from './row.ts';

/** What no change may pass: figures that do not depend on how busy the machine is. */
export interface Gate {
	readonly requestsToFeedback: number;
	readonly requestsToAlive: number;
	/** Bytes of script on the wire, headers too, asked for until the page is alive. */
	readonly scriptAlive: number;
	readonly nodes: number;
	readonly shift: number;
}

/**
 * For the first section of the real lesson and its quiz, and for the lesson of the bench. As measured before issue 13 was met, with a
 * little room; to be tightened to what it promises: 3 requests, 6, 52 KiB, 600 nodes, shift 0.
 */
export const gates: Readonly<Record<'section' | 'quiz', Gate>> = {
	section: {
		requestsToFeedback: 40,
		requestsToAlive: 40,
		scriptAlive: 66 * 1024,
		nodes: 3000,
		shift: 0,
	},
	quiz: {
		requestsToFeedback: 40,
		requestsToAlive: 40,
		scriptAlive: 66 * 1024,
		nodes: 500,
		shift: 0.15,
	},
};

type Measured = Pick<Summary, keyof Gate>;

/** Each figure that is over its gate, in words; what was not measured is over it too. */
export function overGate(page: 'section' | 'quiz', measured: Measured): string[] {
	const gate = gates[page];
	const names = ['requestsToFeedback', 'requestsToAlive', 'scriptAlive', 'nodes', 'shift'] as const;
	return names.flatMap((name) => {
		const value = measured[name];
		if (value !== undefined && value <= gate[name]) return [];
		return `${page}: ${name} is ${value ?? 'not measured'}, and may be ${gate[name]}`;
	});
}
