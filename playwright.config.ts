import { defineConfig } from 'playwright/test';
import { launchOptions } from './src/tools/testing/find-browser.js';
import { deadlines } from './src/tools/testing/patience.js';

const port = Number(process.env.READBACK_PORT ?? 4173);
const build = process.env.READBACK_SERVED;
const report = process.env.READBACK_REPORT;

/** `npm test` builds the site and says where it lies; without that, a site served at READBACK_PORT is tested. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	retries: 0,
	timeout: deadlines.journey,
	expect: { timeout: deadlines.wait },
	reporter: [['line'], ...(report ? [['json', { outputFile: report }] as const] : [])],
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: launchOptions(),
		screenshot: 'only-on-failure',
	},
	webServer: build
		? {
				command: `"${process.execPath}" src/tools/serve.js "${build}"`,
				env: { PORT: String(port), DATA_DIR: 'test-results/rooms' },
				url: `http://localhost:${port}`,
				timeout: deadlines.wait,
				reuseExistingServer: false,
			}
		: undefined,
});
