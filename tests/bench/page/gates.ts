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
 * For the first section of the real lesson and its quiz, and for those of the bench with ten questions. As measured before issue 13
 * was worked on (behind each), with room for what another first question changes; to be tightened to what the issue promises:
 * 3 requests, 6, 14 KiB, 52 KiB, 600 nodes, shift 0.
 */
export const gates: Readonly<Record<'section' | 'quiz', Gate>> = {
	section: {
		requestsToFeedback: 29, // 29
		requestsToAlive: 29, // 29
		document: 14 * 1024, // 13.3 KiB
		scriptAlive: 59 * 1024, // 57.8 KiB
		nodes: 4200, // 4,108
		shift: 0, // 0
	},
	quiz: {
		requestsToFeedback: 28, // 23, of 28 until all is quiet
		requestsToAlive: 28, // 23
		document: 31 * 1024, // 30.2 KiB
		scriptAlive: 60 * 1024, // 59.1 KiB
		nodes: 420, // 308 to 343
		shift: 0.02, // .006 to .009
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
