import type { Random } from '../../../src/lib/base/seeded.ts';

/** What is really remembered of one question, which no schedule sees. Days count from when it was learned. */
export interface Mind {
	/** The chance that it is known at this moment, in [0, 1]. */
	chance(day: number): number;
	/** It is asked and then explained; after a miss it is asked again in the sitting until it is right. */
	ask(day: number, isRight: boolean): void;
}

/** How one learner's minds differ from the next learner's: drawn once for each. */
export interface Learner {
	readonly ability: number;
	readonly random: Random;
}

/** A way to forget that is not the scheduler's, with a mind for each question, just learned on day 0. */
export interface Model {
	readonly name: string;
	mind(learner: Learner): Mind;
}

/** A draw from the normal distribution (Box and Muller). */
export const normal = (random: Random): number =>
	Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Power law: each presentation leaves a trace that fades as a power of its age, the faster the more active the memory was when it
 * came (Pavlik and Anderson 2005, with their decay .177, its growth .217, noise .255, threshold −.704, and days that weigh .025 of
 * the seconds they have). A lesson read and explained leaves three traces a minute apart; `ease` lifts prose over their word pairs.
 */
const powerLaw: Model = {
	name: 'power law',
	mind({ ability, random }) {
		const ease = 0.6 + 0.25 * ability + 0.35 * normal(random);
		const traces: { at: number; decay: number }[] = [];
		const SECONDS = 86_400 * 0.025;
		const strength = (at: number) =>
			traces.reduce((sum, trace) => sum + Math.max(1, at - trace.at) ** -trace.decay, 0);
		const add = (at: number) => {
			traces.push({ at, decay: 0.177 + 0.217 * strength(at) });
		};
		for (const second of [0, 60, 120]) add(second);
		return {
			chance: (day) => logistic((Math.log(strength(day * SECONDS)) + ease + 0.704) / 0.255),
			ask(day, isRight) {
				const at = day * SECONDS;
				add(at);
				if (!isRight) add(at + 60);
			},
		};
	},
};

/**
 * Half-life: what is known halves in a fixed time (Settles and Meeder 2016). An answer lengthens it, the more the harder it was to
 * find (else to ask ten times at once would teach tenfold); a miss shortens it.
 */
const halfLife: Model = {
	name: 'half-life',
	mind({ ability, random }) {
		let half = Math.max(0.5, 4 * Math.exp(0.4 * ability + 0.6 * normal(random)));
		let last = 0;
		const chance = (day: number) => 2 ** (-(day - last) / half);
		return {
			chance,
			ask(day, isRight) {
				half = isRight ? half * (1 + 3 * (1 - chance(day))) : Math.max(0.7, half * 0.6);
				last = day;
			},
		};
	},
};

/**
 * Two stores: one that is full after each answer and empty within days, one that fills little by little and fades over months. What is
 * put into the slow one is the more, the less was to hand (Bjork and Bjork 1992); after a miss half as much.
 */
const twoStores: Model = {
	name: 'two stores',
	mind({ ability, random }) {
		const fast = 1.5 * Math.exp(0.2 * normal(random));
		const slow = 60 * Math.exp(0.3 * ability + 0.3 * normal(random));
		const rate = Math.min(0.8, 0.35 * Math.exp(0.2 * ability + 0.3 * normal(random)));
		let kept = rate;
		let last = 0;
		const keptAt = (day: number) => kept * Math.exp(-(day - last) / slow);
		const chance = (day: number) =>
			1 - (1 - 0.95 * Math.exp(-(day - last) / fast)) * (1 - keptAt(day));
		return {
			chance,
			ask(day, isRight) {
				const gain = rate * (1.2 - chance(day)) * (isRight ? 1 : 0.5);
				const now = keptAt(day);
				kept = now + (1 - now) * gain;
				last = day;
			},
		};
	},
};

export const models: readonly Model[] = [powerLaw, halfLife, twoStores];
