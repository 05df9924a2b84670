import process from 'node:process';

/** How many times longer than usual tests wait before they give a thing up: PATIENCE=3 on a machine that is busy with more. */
const patience = Number(process.env.PATIENCE) || 1;

/**
 * Deadlines of tests, in ms. They end what hangs, and judge no speed: a test waits for what it expects, and these are far beyond
 * what that takes while two builds run beside it.
 */
export const deadlines = {
	/** one test in Node or in a component's browser */
	unit: 120_000 * patience,
	/** one journey through pages */
	journey: 240_000 * patience,
	/** one thing that a test waits for */
	wait: 30_000 * patience,
	/** tests by the ten thousand */
	long: 1_800_000 * patience,
};
