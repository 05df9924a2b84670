import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deadlines } from '../../src/tools/testing/patience.js';
import { begin } from './programs.ts';
import {
	fieldsOf,
	pressed,
	typed,
	type Engine,
	type Fields,
	type Running,
	type Tab,
} from './engine.ts';

/**
 * Firefox, by WebDriver BiDi, which it speaks itself over a WebSocket. Of puppeteer-core, which speaks it too, these few commands would
 * be all that is used; it brings 81 packages and 57 MB into every first start.
 */
export const firefox: Engine = {
	name: 'Firefox',
	packages: 'firefox-esr',
	programs: ['firefox-esr'],
	start,
};

async function start(): Promise<Running> {
	const profile = mkdtempSync(join(tmpdir(), 'readback-firefox-'));
	const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
	const program = begin('firefox-esr', args);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		void program.ended.then(() => reject(new Error(`Firefox ended: ${said}`)));
		program.heard((piece) => {
			said += piece;
			const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
			if (found) resolve(found);
		});
	});
	const bidi = await connected(`${address}/session`);
	await bidi.ask('session.new', { capabilities: {} });
	return {
		async open() {
			const { userContext } = await bidi.ask('browser.createUserContext');
			const { context } = await bidi.ask('browsingContext.create', {
				// A tab behind another one would draw nothing, and its clocks go slow.
				type: 'window',
				userContext,
			});
			return tab(bidi, String(context));
		},
		async stop() {
			await program.stop();
			rmSync(profile, { recursive: true, force: true });
		},
	};
}

interface BiDi {
	/** The result of a command; throws what the browser says where it refuses. */
	ask(method: string, params?: Fields): Promise<Fields>;
}

async function connected(address: string): Promise<BiDi> {
	const socket = new WebSocket(address);
	const waiting = new Map<unknown, (answer: Fields) => void>();
	socket.addEventListener('message', ({ data }) => {
		const answer = fieldsOf(JSON.parse(String(data)));
		waiting.get(answer['id'])?.(answer);
		waiting.delete(answer['id']);
	});
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve);
		socket.addEventListener('error', reject);
	});
	let last = 0;
	return {
		async ask(method, params = {}) {
			const id = ++last;
			const answer = await new Promise<Fields>((resolve, reject) => {
				const late = () => reject(new Error(`${method}: no answer`));
				const deadline = setTimeout(late, deadlines.wait);
				waiting.set(id, (given) => {
					clearTimeout(deadline);
					resolve(given);
				});
				socket.send(JSON.stringify({ id, method, params }));
			});
			if (answer['type'] === 'error') throw new Error(`${method}: ${String(answer['message'])}`);
			return fieldsOf(answer['result']);
		},
	};
}

function tab(bidi: BiDi, context: string): Tab {
	const act = async (actions: object[]) => {
		await bidi.ask('input.performActions', { context, actions });
	};
	return {
		async goto(url) {
			await bidi.ask('browsingContext.navigate', { context, url, wait: 'complete' });
		},
		async reload() {
			await bidi.ask('browsingContext.reload', { context, wait: 'complete' });
		},
		async evaluate(expression) {
			const asJson = `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`;
			const asked = { expression: asJson, target: { context }, awaitPromise: true };
			const { result, exceptionDetails } = await bidi.ask('script.evaluate', asked);
			if (exceptionDetails) throw new Error(String(fieldsOf(exceptionDetails)['text']));
			const value: unknown = JSON.parse(String(fieldsOf(result)['value']));
			return value;
		},
		press: (x, y) => act(pressed(x, y)),
		type: (text) => act(typed(text)),
		async resize(width, height) {
			await bidi.ask('browsingContext.setViewport', { context, viewport: { width, height } });
		},
		async screenshot() {
			const { data } = await bidi.ask('browsingContext.captureScreenshot', { context });
			return Buffer.from(String(data), 'base64');
		},
	};
}
