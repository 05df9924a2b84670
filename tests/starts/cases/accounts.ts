import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { surroundings, type Case, type Place } from '../place.ts';
import { begin, refuses, says, serves, type Started } from '../site.ts';

const nobody = 65534;
/** Root may write everywhere: where the starts are tried by root, what can't be written is another's. */
const other = process.getuid?.() === 0 ? nobody : undefined;

const noSessions =
	/Class sessions do not work: they would be kept in .* Lessons and the editor work\./;

function readOnly(place: Place, build?: 'none'): string {
	const folder = place.checkout('checkout', { build });
	spawnSync('chmod', ['-R', 'a-w', folder]);
	return folder;
}

export const accounts: readonly Case[] = [
	{
		name: 'a read-only checkout after the first start: sessions are said not to work',
		async run(place) {
			says(await serves(readOnly(place), { uid: other }), noSessions);
		},
	},
	{
		name: 'a read-only checkout, another account without a home, DATA_DIR elsewhere',
		async run(place) {
			const data = place.path('data');
			mkdirSync(data);
			spawnSync('chmod', ['777', data]);
			const env = { HOME: '/nonexistent', DATA_DIR: data };
			const said = await serves(readOnly(place), { uid: other, env }, ['/'], async (url) => {
				const status = await openRoom(url);
				if (status !== 201) throw new Error(`a session is answered by ${String(status)}`);
			});
			if (noSessions.test(said)) throw new Error(said);
		},
	},
	{
		name: 'a read-only checkout before the first start: a sentence',
		async run(place) {
			await refuses(
				readOnly(place, 'none'),
				{ uid: other },
				/This account may not use .*start it once/,
			);
		},
	},
	{
		name: 'almost nothing around it: no git, no HOME, no TMPDIR, five programs on PATH',
		async run(place) {
			const bin = place.path('bin');
			mkdirSync(bin);
			for (const name of ['node', 'npm', 'sh', 'env', 'uname']) {
				const { stdout } = spawnSync('which', [name], { env: surroundings(), encoding: 'utf8' });
				symlinkSync(stdout.trim(), join(bin, name));
			}
			const folder = place.checkout('checkout', { build: 'none' });
			const none = Object.fromEntries(Object.keys(surroundings()).map((name) => [name, undefined]));
			await serves(folder, { env: { ...none, PATH: bin, TMPDIR: place.path('no-such-folder') } });
		},
	},
	{
		name: 'a temporary folder with an odd name, and one that can not be written',
		async run(place) {
			const odd = place.path('tmp (1) #');
			mkdirSync(odd);
			await serves(place.checkout('checkout', { build: 'none' }), { env: { TMPDIR: odd } });
		},
	},
	...['/proc/nope', 'a file', 'a folder below a file'].map((name): Case => ({
		name: `DATA_DIR that can't be made: ${name}`,
		async run(place) {
			const file = place.path('file');
			writeFileSync(file, '');
			const data = { 'a file': file, 'a folder below a file': join(file, 'deeper') }[name] ?? name;
			const env = { DATA_DIR: data };
			const said = await serves(place.checkout('checkout'), { env }, undefined, refusesRooms);
			says(said, noSessions);
		},
	})),
	{
		name: 'a port that is taken: a sentence',
		async run(place) {
			const taken = createServer();
			const port = await new Promise<number>((resolve) => {
				taken.listen(0, '127.0.0.1', () => {
					const address = taken.address();
					resolve(typeof address === 'object' && address ? address.port : 0);
				});
			});
			try {
				const env = { PORT: String(port) };
				await refuses(place.checkout('checkout'), { env }, /Port \d+ is taken.*PORT=\d+ npm start/);
			} finally {
				taken.close();
			}
		},
	},
	{
		name: 'npm that is not there: a sentence',
		async run(place) {
			const bin = place.path('bin');
			mkdirSync(bin);
			symlinkSync(process.execPath, join(bin, 'node'));
			const folder = place.checkout('checkout', { packages: 'none' });
			const command = [process.execPath, 'src/tools/start.js'];
			const path = [bin].join(delimiter);
			await refuses(
				folder,
				{ command, env: { PATH: path } },
				/npm is not there: it comes with Node/,
			);
		},
	},
	{
		name: 'two starts in one folder at once: one builds, both serve',
		async run(place) {
			const folder = place.checkout('checkout', { build: 'none' });
			const said = await Promise.all([serves(folder), serves(folder)]);
			const built = said.filter((each) => each.includes('Building'));
			if (built.length !== 1) throw new Error(`${String(built.length)} have built`);
			rmSync(join(folder, 'build'), { recursive: true });
		},
	},
	{
		name: 'stopping leaves nothing running',
		async run(place) {
			const started = begin(place.checkout('checkout'));
			while (!started.said().includes('ready:'))
				await new Promise((resolve) => setTimeout(resolve, 100));
			started.kill('SIGINT');
			await started.ended;
			const { stdout } = spawnSync('ps', ['-o', 'pid=', '-g', String(started.pid)], {
				encoding: 'utf8',
			});
			if (stdout.trim() !== '') throw new Error(`there run ${stdout}`);
		},
	},
];

async function openRoom(url: string): Promise<number> {
	const { status } = await fetch(`${url}/room/open`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-readback-device': 'try-starts-device' },
		body: JSON.stringify({ lesson: 'kyrgyzstan-2019' }),
	});
	return status;
}

/** Refuses in words, at once, and is not busy with it afterwards. */
async function refusesRooms(url: string, started: Started): Promise<void> {
	const status = await openRoom(url);
	if (status !== 503) throw new Error(`a session is answered by ${String(status)}`);
	if (!/^(?:404|200)$/.test(String((await fetch(`${url}/help/findings`)).status)))
		throw new Error(started.said());
}
