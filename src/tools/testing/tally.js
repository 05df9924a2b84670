/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function sum(a, b) {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped,
	};
}

/**
 * The closing line, in the form that CI reads.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts Vitest's JSON report. A file that could not even be read has no tests of its own: it counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
	const unread = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unread.length,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/**
 * Counts Playwright's JSON report. A test that passed at a second try counts as failed; so does an error outside all tests.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, errors = [] }) {
	const { expected, unexpected, flaky, skipped } = stats;
	return { passed: expected, failed: unexpected + flaky + errors.length, skipped };
}

/**
 * The tally of one runner, made honest: no report, or an exit code that says more than its report, is a failure.
 * @param {Tally | undefined} counted
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judged(counted, exitCode) {
	if (!counted) return { ...none, failed: 1 };
	return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
