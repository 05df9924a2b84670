import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { command } from '../../../src/tools/ready/index.js';
import { bringBrowser } from '../../../src/tools/testing/bring-browser.js';
import { overGate } from './gates.ts';
import { pagesOf } from './lesson.ts';
import { readOptions, type Options } from './options.ts';
import { ownSite, sizes } from './own-site.ts';
import { broughtPeers, cacheFolder } from './peers.ts';
import { profileWords } from './profiles.ts';
import { verdictList, verdicts, type Part } from './promises.ts';
import { lanName, measure, type Target } from './rounds.ts';
import { summaryOf, type Row } from './row.ts';
import { secured, serving, type Serving } from './serving.ts';
import { isPeer, laySites, sites } from './sites/lay.ts';
import { staticServer } from './static-server.ts';
import { table } from './table.ts';

/*
 * `npm run bench:page`: a section and a quiz of Readback beside other quiz pages and the fastest page there can be, in one run.
 * Times are printed and judge nothing; with --gates it exits 1 where bytes, requests, nodes or shift pass theirs (gates.ts).
 */
const own = ['section', 'quiz'] as const;
const running: Serving[] = [];

await command(async () => {
	const names = [...sites.map(({ name }) => name), ...own];
	const options = readOptions(process.argv.slice(2), { targets: names, sizes });
	const stop = async () => {
		await Promise.all(running.splice(0).map((each) => each.stop()));
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void stop().finally(() => process.exit(130)));
	try {
		const targets = await targetsOf(options);
		if (options.serve) return await servedUntilStopped(targets, options.sizes);
		await bringBrowser();
		const rows = await measure(targets, options);
		return report(rows, options);
	} finally {
		await stop();
	}
});

/** Starts what serves those who are asked for. */
async function targetsOf(options: Options): Promise<Target[]> {
	const beside = sites.filter(({ name }) => options.targets.includes(name));
	const pages = own.filter((name) => options.targets.includes(name));
	const targets: Target[] = [];
	if (beside.length > 0) {
		const peers = beside.some(isPeer) ? await broughtPeers() : cacheFolder;
		const folder = join(cacheFolder, `sites-${process.pid}`);
		running.push({
			origin: '',
			stop: async () => rmSync(folder, { recursive: true, force: true }),
		});
		laySites(folder, beside, options.sizes, peers);
		const server = await serving(staticServer(folder, join(cacheFolder, 'compressed')));
		const { origin } = await reached(server, options);
		for (const { name } of beside)
			targets.push({ name, keeps: false, url: (size) => `${origin}/${name}/${size}/` });
	}
	if (pages.length > 0) {
		const { origin } = await reached(await ours(options), options);
		for (const name of pages)
			targets.push({ name, keeps: true, url: (size) => origin + pagesOf(size)[name] });
	}
	return targets;
}

/** Ours: one that runs already, or one started here. */
async function ours({ url }: Options): Promise<Serving> {
	return url === undefined ? ownSite() : { origin: url, stop: () => Promise.resolve() };
}

/** A server as the options have it reached: by its own name, as a phone in a school does, or by HTTP/2. */
async function reached(server: Serving, { h2, lan }: Options): Promise<Serving> {
	const shown = h2 ? await secured(server, join(cacheFolder, 'tls')) : server;
	running.push(shown);
	return lan ? { ...shown, origin: shown.origin.replace('127.0.0.1', lanName) } : shown;
}

async function servedUntilStopped(
	targets: readonly Target[],
	chosen: readonly number[],
): Promise<number> {
	for (const { name, url } of targets)
		for (const size of chosen) console.log(`${name}, ${size}: ${url(size)}`);
	await new Promise(() => setInterval(() => undefined, 60_000));
	return 0;
}

function report(rows: readonly Row[], options: Options): number {
	const parts = options.profiles.flatMap((profile) =>
		options.sizes.map((size): Part => {
			const here = rows.filter((row) => row.profile === profile && row.size === size);
			return { profile, size, lines: options.targets.map((name) => summaryOf(name, here)) };
		}),
	);
	const way = options.h2 ? 'HTTP/2 with TLS' : `HTTP/1.1${options.lan ? ', as in a school' : ''}`;
	console.log(
		`${way}; ${cpus().length} processors (${cpus()[0]?.model ?? ''}), Node ${process.version}`,
	);
	for (const { profile, size, lines } of parts)
		console.log(`\n### ${profileWords[profile]}, ${size} questions\n\n${table(lines)}`);
	console.log(`\n### What was promised\n\n${verdictList(verdicts(parts))}`);
	if (!options.gates) return 0;
	const over = parts.flatMap(({ profile, size, lines }) =>
		own.flatMap((name) => {
			const line = lines.find(({ target }) => target === name);
			const said = line ? overGate(name, line) : [];
			return said.map((each) => `${profile}, ${size}: ${each}`);
		}),
	);
	console.log(
		`\n### Gates\n\n${over.length === 0 ? 'Nothing is over its gate.' : over.join('\n')}`,
	);
	return over.length === 0 ? 0 : 1;
}
