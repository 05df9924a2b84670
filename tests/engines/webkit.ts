import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/tools/testing/free-port.js';
import { deadlines } from '../../src/tools/testing/patience.js';
import { fieldsOf, pressed, typed, type Engine, type Running, type Tab } from './engine.ts';
import { begin } from './programs.ts';

/** WebKit as GTK has it: the engine of Safari, by WebDriver. It draws on a screen, so one is made for it. */
export const webkit: Engine = {
	name: 'WebKit',
	packages: 'webkit2gtk-driver xvfb',
	programs: ['WebKitWebDriver', 'xvfb-run'],
	start,
};

/** A driver has one session, which has one memory: each tab is a driver of its own. */
function start(): Promise<Running> {
	const stops: (() => Promise<void>)[] = [];
	return Promise.resolve({
		async open() {
			const port = await freePort();
			// As high as the longest page that is looked at.
			const screen = ['-a', '-s', '-screen 0 1400x8000x24'];
			const call = [...screen, 'WebKitWebDriver', `--port=${port}`];
			const program = begin('xvfb-run', call);
			stops.push(() => program.stop());
			const ask = asking(`http://127.0.0.1:${port}`);
			await answers(ask);
			// Without bars around the page, a window may be as narrow as a phone.
			const options = { args: ['--automation', '--full-screen'] };
			const wanted = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
			const session = await ask('POST', '/session', { capabilities: wanted });
			const at = `/session/${String(fieldsOf(session)['sessionId'])}`;
			stops.push(async () => {
				await ask('DELETE', at);
			});
			return tab((method, path, body) => ask(method, at + path, body));
		},
		async stop() {
			for (const each of stops.toReversed()) await each();
		},
	});
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** The value that a command gives; throws what the driver says where it refuses. */
function asking(origin: string): Ask {
	return async (method, path, body) => {
		const answer = await fetch(origin + path, {
			method,
			signal: AbortSignal.timeout(deadlines.wait),
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const { value } = fieldsOf(await answer.json());
		if (!answer.ok) throw new Error(`${path}: ${String(fieldsOf(value)['message'])}`);
		return value;
	};
}

async function answers(ask: Ask): Promise<void> {
	for (const until = Date.now() + deadlines.wait; ; await sleep(50)) {
		try {
			await ask('GET', '/status');
			return;
		} catch (error) {
			if (Date.now() > until) throw error;
		}
	}
}

function tab(ask: Ask): Tab {
	const tell = async (path: string, body: object): Promise<void> => {
		await ask('POST', path, body);
	};
	return {
		goto: (url) => tell('/url', { url }),
		reload: () => tell('/refresh', {}),
		evaluate: (expression) =>
			ask('POST', '/execute/sync', { script: `return (${expression})`, args: [] }),
		press: (x, y) => tell('/actions', { actions: pressed(x, y) }),
		type: (text) => tell('/actions', { actions: typed(text) }),
		resize: (width, height) => tell('/window/rect', { width, height }),
		screenshot: async () => Buffer.from(String(await ask('GET', '/screenshot')), 'base64'),
	};
}
