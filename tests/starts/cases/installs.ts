import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Case } from '../place.ts';
import { begin, refuses, serves } from '../site.ts';

/** A registry that nobody answers for. */
const noNetwork = {
	npm_config_registry: 'http://127.0.0.1:9',
	npm_config_fetch_retries: '0',
	http_proxy: 'http://127.0.0.1:9',
	https_proxy: 'http://127.0.0.1:9',
};

/** When a start is broken off, after its beginning. Chosen once by a throw of dice: moments within an install, or a build. */
const momentsMs = [300, 1100, 2900, 4700, 7300];

export const installs: readonly Case[] = [
	{
		name: 'an install broken off at five moments, then a start',
		async run(place) {
			const folder = place.checkout('checkout', { packages: 'none' });
			for (const moment of momentsMs) {
				const started = begin(folder);
				await sleep(moment);
				started.kill('SIGKILL');
				await started.ended;
			}
			await serves(folder);
		},
	},
	{
		name: 'an install of which npm lives on when the start is killed, then two starts at once',
		async run(place) {
			const folder = place.checkout('checkout', { packages: 'none' });
			const command = ['node', 'src/tools/start.js'];
			const started = begin(folder, { command });
			await sleep(3000);
			process.kill(started.pid, 'SIGKILL');
			await Promise.all([serves(folder), serves(folder)]);
			started.kill('SIGKILL');
		},
	},
	{
		name: 'a build broken off at three moments, then a start',
		async run(place) {
			const folder = place.checkout('checkout', { build: 'none' });
			for (const moment of momentsMs.slice(-3)) {
				const started = begin(folder);
				await sleep(moment);
				started.kill('SIGKILL');
				await started.ended;
			}
			await serves(folder);
			const whole = readdirSync(join(folder, 'build')).filter((name) => !name.startsWith('new-'));
			if (whole.length !== 1) throw new Error(`there are builds ${whole.join(', ')}`);
		},
	},
	{
		name: 'NODE_ENV=production, and npm set to omit what is for development',
		async run(place) {
			const folder = place.checkout('checkout', { packages: 'none' });
			writeFileSync(join(folder, '.npmrc'), 'omit=dev\nomit=optional\n');
			await serves(folder, { env: { NODE_ENV: 'production', npm_config_omit: 'dev' } });
		},
	},
	{
		name: 'no network at the first start: a sentence, and the folder stays good',
		async run(place) {
			const folder = place.checkout('checkout', { packages: 'none' });
			const env = { ...noNetwork, npm_config_cache: place.path('cache') };
			await refuses(folder, { env }, /could not be installed, and nothing was changed\. .*network/);
			if (existsSync(join(folder, 'node_modules'))) throw new Error('something was installed');
			await serves(folder);
		},
	},
	{
		name: 'no network when the lockfile has changed: the packages that are there stay',
		async run(place) {
			const folder = place.checkout('checkout', { build: 'none' });
			const lock = join(folder, 'package-lock.json');
			const before = readFileSync(lock, 'utf8');
			writeFileSync(lock, before.replace('"node_modules/xstate": {\n\t\t\t"version": "', '$&9'));
			const env = { ...noNetwork, npm_config_cache: place.path('cache') };
			await refuses(folder, { env }, /could not be installed, and nothing was changed/);
			if (!existsSync(join(folder, 'node_modules', 'xstate', 'package.json')))
				throw new Error('a package is gone');
		},
	},
	{
		name: 'no network after the first start: builds what has changed, and starts',
		async run(place) {
			const folder = place.checkout('checkout', { build: 'none' });
			rmSync(join(folder, 'questions', 'examples'), { recursive: true });
			await serves(folder, { env: { ...noNetwork, npm_config_cache: place.path('cache') } });
		},
	},
];
