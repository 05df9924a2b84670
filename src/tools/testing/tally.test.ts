import { expect, test } from 'vitest';
import {
	closingLine,
	judged,
	none,
	sum,
	tallyPlaywright,
	tallyVitest,
	timesPlaywright,
	timesVitest,
} from './tally.js';

const vitest = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test('a file that cannot be read is a failure, though no test of it failed', () => {
	const testResults = [{ status: 'failed', assertionResults: [] }];
	expect(tallyVitest({ ...vitest, testResults })).toEqual({ passed: 4, failed: 1, skipped: 0 });
});

test('todo and skipped tests of Vitest are skipped', () => {
	const report = { ...vitest, numPendingTests: 2, numTodoTests: 1, testResults: [] };
	expect(tallyVitest(report)).toEqual({ passed: 4, failed: 0, skipped: 3 });
});

test('flaky tests and errors outside tests of Playwright are failures', () => {
	const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
	expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

test('a missing report is a failure, and so is an exit code that says more than the report', () => {
	expect(judged(undefined, 0).failed).toBe(1);
	expect(judged({ ...none, passed: 3 }, 1).failed).toBe(1);
	expect(judged({ ...none, passed: 3 }, 0).failed).toBe(0);
	expect(judged({ ...none, passed: 3, failed: 2 }, 1).failed).toBe(2);
});

test('the closing line has the form that CI reads', () => {
	const total = sum({ passed: 1, failed: 2, skipped: 0 }, { passed: 3, failed: 0, skipped: 0 });
	expect(closingLine(total)).toBe('4 passed, 2 failed');
	expect(closingLine({ ...total, skipped: 5 })).toBe('4 passed, 2 failed, 5 skipped');
});

test('what a file took is what all of its tests took, however deep they stand', () => {
	const spec = (...durations: number[]) => ({
		tests: durations.map((duration) => ({ results: [{ duration }] })),
	});
	const inner = { file: 'a.e2e.ts', specs: [spec(5)], suites: [{ file: 'a.e2e.ts' }] };
	const suites = [{ file: 'a.e2e.ts', specs: [spec(1, 2), spec(3)], suites: [inner] }];
	expect(timesPlaywright({ suites })).toEqual([{ name: 'a.e2e.ts', ms: 11 }]);
	const testResults = [{ name: '/b.test.ts', startTime: 100, endTime: 350 }];
	expect(timesVitest({ testResults })).toEqual([{ name: '/b.test.ts', ms: 250 }]);
});
