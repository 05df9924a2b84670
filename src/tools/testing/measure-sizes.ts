import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { command, ensureBuilt, root } from '../ready/index.js';
import { bringBrowser } from './bring-browser.js';
import { launchOptions } from './find-browser.js';
import { addresses, visitEditor, visitQuiz, visitSection, type Measured } from './size-visits.ts';

// Opens pages of the built site as a visitor does, prints what script they fetched, and fails over a limit.
await command(async () => {
	const build = await ensureBuilt(process.execPath);
	await bringBrowser();
	const { server, origin } = await serve(build);
	const browser = await chromium.launch(launchOptions());
	try {
		const rows = await measure(browser, origin);
		print(rows);
		return rows.every(({ fetched, limit }) => fetched <= limit * 1000) ? 0 : 1;
	} finally {
		await browser.close();
		server.kill();
	}
});

async function measure(browser: Browser, baseURL: string): Promise<Measured[]> {
	const fresh = async <T>(visit: (page: Page) => Promise<T>): Promise<T> => {
		const context = await browser.newContext({ baseURL });
		const page = await context.newPage();
		page.setDefaultTimeout(15_000);
		const result = await visit(page);
		await context.close();
		return result;
	};
	const { section, quiz } = await fresh(addresses);
	const ofSection = await fresh((page) => visitSection(page, section));
	const ofEditor = await fresh(visitEditor);
	const ofQuiz = await fresh((page) => visitQuiz(page, quiz));
	return [...ofSection, ...ofQuiz, ...ofEditor];
}

async function serve(build: string) {
	const entry = join(root, 'src/tools/serve.js');
	const env = { ...process.env, PORT: '0', HOST: 'localhost' };
	const server = spawn(process.execPath, [entry, build], {
		env,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const chunks: unknown[] = await once(server.stdout, 'data');
	const said = String(chunks[0]);
	const origin = /http:\/\/\S+/.exec(said)?.[0];
	if (!origin) throw new Error(`The server did not start: ${said}`);
	return { server, origin };
}

function print(rows: readonly Measured[]): void {
	const table = rows.map(({ moment, files, fetched, inline, limit }) => ({
		moment,
		files,
		'kB fetched': (fetched / 1000).toFixed(1),
		'limit kB': limit,
		'inline kB': (inline / 1000).toFixed(1),
		'': fetched <= limit * 1000 ? 'within' : 'OVER',
	}));
	console.log('Script, gzip, as fetched by a first visit:');
	console.table(table);
}
