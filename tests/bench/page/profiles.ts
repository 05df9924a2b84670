/** How slow device and network are made. */
export interface Profile {
	/** How many times slower the processor is. */
	readonly cpu: number;
	/** ms for each request, bytes a second. */
	readonly network?: {
		readonly latency: number;
		readonly downloadThroughput: number;
		readonly uploadThroughput: number;
	};
}

/** Bytes a second of so many kbit/s, of which a share arrives. */
const bytes = (kilobits: number, share: number): number => (kilobits * 1024 * share) / 8;

/**
 * Rates and latencies of Chromium's DevTools with their adjustments. fast3g is what DevTools now calls "Slow 4G", and Lighthouse's
 * mobile setting: 1.6 Mbit/s, 150 ms there and back, times 3.75 for each request.
 */
export const profiles = {
	none: { cpu: 1 },
	cpu4: { cpu: 4 },
	fast3g: {
		cpu: 4,
		network: {
			latency: 562.5,
			downloadThroughput: bytes(1.6 * 1024, 0.9),
			uploadThroughput: bytes(750, 0.9),
		},
	},
	slow3g: {
		cpu: 4,
		network: {
			latency: 2000,
			downloadThroughput: bytes(500, 0.8),
			uploadThroughput: bytes(500, 0.8),
		},
	},
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;
export const profileNames: readonly ProfileName[] = ['none', 'cpu4', 'fast3g', 'slow3g'];

/** What a person calls it. */
export const profileWords: Readonly<Record<ProfileName, string>> = {
	none: 'nothing slowed',
	cpu4: 'CPU 4 × slower',
	fast3g: 'CPU 4 × slower, fast 3G',
	slow3g: 'CPU 4 × slower, slow 3G',
};
