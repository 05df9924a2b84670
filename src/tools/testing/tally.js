/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @typedef {{ name: string, ms: number }} Time how long the tests of a file took */

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
 * What each file of Vitest's JSON report took.
 * @param {{ testResults: { name: string, startTime: number, endTime: number }[] }} report
 * @returns {Time[]}
 */
export function timesVitest({ testResults }) {
	return testResults.map(({ name, startTime, endTime }) => ({ name, ms: endTime - startTime }));
}

/** @typedef {{ file: string, specs?: { tests: { results: { duration: number }[] }[] }[], suites?: Suite[] }} Suite */

/**
 * What each file of Playwright's JSON report took, one test after the other.
 * @param {{ suites: Suite[] }} report
 * @returns {Time[]}
 */
export function timesPlaywright({ suites }) {
	return suites.map((suite) => ({ name: suite.file, ms: timeOf(suite) }));
}

/**
 * @param {Suite} suite
 * @returns {number}
 */
function timeOf({ specs = [], suites = [] }) {
	const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
	const below = suites.map(timeOf);
	return [...results.map(({ duration }) => duration), ...below].reduce((a, b) => a + b, 0);
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
