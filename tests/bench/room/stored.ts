import { join } from 'node:path';
import { keptSample } from '#lib/room/rules/sample.ts';
import { storedOpening } from '#lib/room/server/stored.ts';
import { sqliteStore } from '#lib/room/stores/sqlite.ts';
import { newFolder } from '../../room/process.ts';
import { memoryOf } from './broadcast.ts';
import { percentile, table } from './figures.ts';
import { option, startSite } from './site.ts';

const runs = 5;

/**
 * `--stored 1200`: how long the first page takes after a start, and what memory, with so many rooms of 1 MB used within the last
 * hour, some of which hide a lesson, against a site without any. 1: a limit is passed.
 */
export async function stored(): Promise<0 | 1> {
	const rooms = option('--stored', 1200);
	const [empty, full] = [newFolder(), newFolder()];
	await fill(full, rooms);
	const measured = { empty: [await first(empty)], full: [await first(full)] };
	// In turns: what else the machine does meets both.
	for (let run = 1; run < runs; run++) {
		measured.empty.push(await first(empty));
		measured.full.push(await first(full));
	}
	const line = (
		name: string,
		what: 'pageMs' | 'memory' | 'readyMs',
		most: number,
		unit: string,
	) => {
		const median = (of: keyof typeof measured) =>
			percentile(
				measured[of].map((each) => each[what]),
				0.5,
			);
		const bare = median('empty');
		return {
			...{ what: `${rooms} rooms of 1 MB: ${name}`, unit },
			...{ ours: median('full'), bare, limit: most * bare },
		};
	};
	const lines = [
		line('first page', 'pageMs', 1.5, 'ms'),
		line('memory', 'memory', 1.3, 'MB'),
		line('from start to ready', 'readyMs', 1.5, 'ms'),
	];
	process.stdout.write(`${table(lines, 'empty')}\n`);
	return lines.some(({ ours, limit }) => !(ours <= limit)) ? 1 : 0;
}

async function first(dataDir: string) {
	const site = await startSite(dataDir);
	const began = performance.now();
	await (await fetch(site.base)).text();
	const pageMs = performance.now() - began;
	const memory = memoryOf(site.pid);
	await site.stop();
	return { pageMs, memory, readyMs: site.readyMs };
}

/** Rooms as a server leaves them: an opening, and a log of a megabyte. */
async function fill(folder: string, rooms: number): Promise<void> {
	const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
	const at = Date.now() - 3_600_000;
	const lesson = JSON.stringify(keptSample());
	const off = Array.from({ length: 100 }, (_, i) => `question-${i}`);
	const event = { at, text: JSON.stringify({ type: 'planned', at, off, key: 'press' }) };
	const events = Array<typeof event>(Math.ceil(1024 ** 2 / event.text.length)).fill(event);
	for (let i = 0; i < rooms; i++) {
		const code = `R${i.toString().padStart(5, '0')}`;
		const made = { code, secret: 'secret', hostHash: 'hash' };
		const settings = {
			pace: 'own',
			naming: 'none',
			results: 'end',
			reading: false,
			leaderboard: false,
		} as const;
		const opened = await storedOpening({ type: 'opened', at, ...made, settings }, lesson);
		await store.append(code, 0, [opened, ...events]);
		if (i % 10 === 0) await store.hide({ room: code, lesson: `other-${i}`, seenAt: at });
	}
	await store.close();
}
