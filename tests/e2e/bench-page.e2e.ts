import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serving, type Serving } from '../bench/page/serving.ts';
import { visitFirst, visitToLook } from '../bench/page/visits.ts';
import { expect, test } from './support.ts';

/*
 * The bench is right about pages whose moments are known: small ones, each with a script that comes late. As Readback's pages they
 * are groups with radios, a main button and a status.
 */
const question = `<form><fieldset tabindex="-1"><legend>What is the capital of Niger?</legend>
	<label><input type="radio" name="q"> Abuja</label><label><input type="radio" name="q"> Niamey</label>
	<button type="button" class="main">Check</button>
	<div role="status"></div></fieldset></form>`;
const check = `function check() {
	const right = document.querySelectorAll('[type=radio]')[1].checked;
	document.querySelector('[role=status]').textContent = right ? 'Right: Niamey is the capital of Niger.' : 'Choose.';
}`;
const setup = `<form id="setup"><fieldset><legend>How?</legend><label><input type="radio"> Study</label></fieldset>
	<button type="button" class="main">Start</button></form>`;

const pages: Readonly<Record<string, string>> = {
	'/early': `<main>${question}</main><script>${check} document.querySelector('.main').onclick = check</script>`,
	'/late': `<main>${setup}</main><script>${check}</script>`,
};
const scripts: Readonly<Record<string, string>> = {
	// Takes over the answer that the page has given by itself, and keeps it in localStorage.
	'/early.js': `document.querySelector('fieldset').dataset.awake = '';
setInterval(() => {
	if (document.querySelector('[role=status]').textContent === '') return;
	localStorage.setItem('journal', JSON.stringify([{ v: 1, type: 'answered' }]));
}, 50);`,
	// The page does nothing before it has come; what it keeps goes to a database.
	'/late.js': `document.querySelector('.main').onclick = () => {
	document.querySelector('main').innerHTML = ${JSON.stringify(question)};
	document.querySelector('fieldset').dataset.awake = '';
	document.querySelector('.main').onclick = () => { check(); keep(); };
};
function keep() {
	const opening = indexedDB.open('bench', 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('lines', { autoIncrement: true });
	opening.onsuccess = () => opening.result.transaction('lines', 'readwrite').objectStore('lines').add({ line: { type: 'answered' } });
}`,
};
const lateMs = 400;

let site: Serving;
test.beforeAll(async () => {
	const server = createServer(({ url = '/' }, response) => {
		const script = scripts[url];
		response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
		const page = `<!doctype html><link rel="icon" href="data:,">${pages[url] ?? ''}<script type="module" src="${url}.js"></script>`;
		void sleep(script === undefined ? 0 : lateMs).then(() => response.end(script ?? page));
	});
	site = await serving(server);
});
test.afterAll(() => site.stop());

const whereOf = (path: string) => ({ name: 'quiz', url: site.origin + path, keeps: true });

test('a page that answers before its script: feedback comes first, then it is alive', async ({
	browser,
}) => {
	const first = await visitFirst(browser, whereOf('/early'), 'none');
	const { feedback = Infinity, alive = 0 } = first;
	expect(feedback).toBeLessThan(alive);
	expect(alive).toBeGreaterThan(lateMs);
	expect(first.requests).toEqual({ feedback: 2, alive: 2, all: 2 });
	expect(first.bytes.script).toBeGreaterThan(300);
	expect(first.bytes.scriptAlive).toBe(first.bytes.script);
});

test('a page that has to be started, and waits for its script: pressed until it works', async ({
	browser,
}) => {
	const first = await visitFirst(browser, whereOf('/late'), 'none');
	expect(first.feedback).toBeGreaterThan(lateMs);
	expect(first.alive).toBeGreaterThan(lateMs);
	expect(first.option).toBeGreaterThan(lateMs);
});

test('a real pointer answers both', async ({ browser }) => {
	for (const path of ['/early', '/late']) {
		const look = await visitToLook(browser, whereOf(path), 'none', 1);
		expect(look.answers, path).toEqual({ ms: [expect.any(Number)], missed: 0 });
		expect(look.fcp, path).toBeGreaterThan(0);
		expect(look.nodes, path).toBeGreaterThan(20);
	}
});
