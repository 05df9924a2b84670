import type { Page } from 'playwright/test';
import { Asked, address, example, itsPage, rightOf, shown, wrongOf } from './lesson.ts';
import { linesIn, type StoredLine } from './storage.ts';
import { expect, test } from './support.ts';

/** Holds back every script of a page until told; the page stands there, painted, and answers. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** A machine four times as slow: waking lasts long enough for presses to fall into it. */
async function slowly(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const isAnswer = (line: StoredLine) => line.type === 'answered';

/** The lines about answers, once there is one. */
async function answersIn(page: Page): Promise<readonly StoredLine[]> {
	await expect.poll(async () => (await linesIn(page)).some(isAnswer)).toBe(true);
	return (await linesIn(page)).filter(isAnswer);
}

interface Moment {
	/** From now to the tick, and from the tick to the press on Check (ms): 0 is at once, in the same task. */
	readonly wait: number;
	readonly gap: number;
	readonly value: string;
}

/** Ticks and checks in the page itself, so that nothing comes between: when it did (ms), and whether the card was awake then. */
const pressIn = (page: Page, moment: Moment) =>
	page.evaluate(async ({ wait, gap, value }) => {
		const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
		if (wait > 0) await sleep(wait);
		const input = document.querySelector<HTMLInputElement>(`form.question [value="${value}"]`);
		const form = input?.form;
		input?.click();
		if (gap > 0) await sleep(gap);
		const awake = form?.closest('[data-awake]') !== null;
		form?.querySelector<HTMLElement>('button.main')?.click();
		return { at: Date.now(), awake };
	}, moment);

/** The first question of a page, with a tick that is right and one that is not. */
async function first(page: Page) {
	const asked = await shown(page, undefined, 'first');
	const values = new Map(
		await asked.group
			.getByRole('radio')
			.evaluateAll((all) =>
				all.map((each): [string, string] => [
					each.closest('label')?.textContent.trim() ?? '',
					each.getAttribute('value') ?? '',
				]),
			),
	);
	const valueOf = ([name = '']: readonly string[]) => values.get(name) ?? '';
	return {
		asked,
		right: valueOf(rightOf(asked.question)),
		wrong: valueOf(wrongOf(asked.question)),
	};
}

const pages = [
	['a section', itsPage],
	['a quiz', address('quiz')],
] as const;
/** Before the script comes, then every 20 ms from its coming on, then long after it has woken. */
const moments = Array.from({ length: 20 }, (_, i) => i);

for (const [name, path] of pages)
	test(`no question is lost or asked twice at 20 moments of loading ${name}`, async ({
		browser,
		baseURL,
	}) => {
		test.setTimeout(180_000);
		const states = new Set<boolean>();
		for (const i of moments) {
			const context = await browser.newContext({ baseURL });
			const page = await context.newPage();
			const release = await holdScripts(page);
			await slowly(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right, wrong } = await first(page);
			const isRight = i % 2 === 0;
			const value = isRight ? right : wrong;
			const said = isRight ? /^\s*Right/ : /^\s*Not right/;
			const where = `moment ${i}`;
			if (i > 0) release();
			if (i === 19) await expect(asked.group).toHaveAttribute('data-awake', '');
			const { at, awake } = await pressIn(page, { wait: i * 20, gap: i % 3 === 0 ? 0 : 15, value });
			states.add(awake);
			await expect(asked.status, where).toHaveText(said);
			if (i === 0) release();

			const stands = async (when: string) => {
				const phase = isRight ? 'explained' : /hinted|explained/;
				await expect(asked.group, `${where}, ${when}`).toHaveAttribute('data-awake', '');
				await expect(asked.group, `${where}, ${when}`).toHaveAttribute('data-phase', phase);
				await expect(asked.status, `${where}, ${when}`).toHaveText(said);
				await expect(asked.group.locator(`input[value="${value}"]`)).toBeChecked();
				await expect(asked.group.locator('.early')).toHaveCount(0);
				const answers = await answersIn(page);
				expect(answers, `${where}, ${when}`).toHaveLength(1);
				expect(answers[0], where).toMatchObject({
					question: asked.question.id,
					response: { chosen: value },
				});
				expect(Math.abs(Number(answers[0]?.at) - at), where).toBeLessThan(1000);
			};
			await stands('awake');
			await page.reload();
			await asked.group.scrollIntoViewIfNeeded();
			await stands('after a reload');
			if (path === address('quiz') && isRight) {
				await asked.leave('Next question');
				await expect(page.getByText('Question 2 of 12')).toBeVisible();
				expect((await shown(page)).question.id).not.toBe(asked.question.id);
			}
			await context.close();
		}
		expect([...states].sort(), 'pressed while it slept, and when it was awake').toEqual([
			false,
			true,
		]);
	});

for (const [name, path] of pages)
	test.describe(`before any script of ${name}`, () => {
		test('Check without a tick says what is missing, and keeps nothing', async ({ page }) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked } = await first(page);
			await asked.button('Check').click();
			await expect(asked.group.locator('.early .notice')).toHaveText(/\S/);
			await expect(asked.group).toHaveAttribute('data-phase', 'asking');
			expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'asking');
			await asked.answer();
			expect(await answersIn(page)).toHaveLength(1);
		});

		test('a double press is one press: the verdict stays', async ({ page }) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, wrong } = await first(page);
			await asked.group.locator(`input[value="${wrong}"]`).check();
			await asked.button('Check').dblclick();
			await expect(asked.status).toHaveText(/^\s*Not right/);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
			await page.waitForTimeout(200);
			await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
			expect(await answersIn(page)).toHaveLength(1);
		});

		test('by keys alone; Try again pressed too is done when it can be', async ({ page }) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, wrong, right } = await first(page);
			await asked.group.locator(`input[value="${wrong}"]`).focus();
			await page.keyboard.press('Space');
			await page.keyboard.press('Enter');
			await expect(asked.status).toHaveText(/^\s*Not right/);
			await asked.button('Try again').focus();
			await page.keyboard.press('Enter');
			release();
			await expect(asked.group).toHaveAttribute('data-phase', 'retrying');
			await expect(asked.button('Check')).toBeFocused();
			await asked.group.locator(`input[value="${right}"]`).check();
			await asked.button('Check').press('Enter');
			await expect(asked.status).toHaveText(/^\s*Right/);
			await expect
				.poll(async () => (await linesIn(page)).filter(isAnswer).map(({ response }) => response))
				.toEqual([{ chosen: wrong }, { chosen: right }]);
		});

		test('what was answered stands again after a reload, and is taken over then', async ({
			page,
		}) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right } = await first(page);
			await asked.group.locator(`input[value="${right}"]`).check();
			const before = Date.now();
			await asked.button('Check').press('Space');
			await expect(asked.status).toHaveText(/^\s*Right/);
			const after = Date.now();
			// Long enough that its time can't be that of the next load.
			await page.waitForTimeout(1500);
			await page.reload({ waitUntil: 'commit' });
			await expect(asked.status).toHaveText(/^\s*Right/);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			const [answer, ...more] = await answersIn(page);
			expect(more).toEqual([]);
			expect(Number(answer?.at)).toBeGreaterThanOrEqual(before);
			expect(Number(answer?.at)).toBeLessThanOrEqual(after);
			expect(
				await page.evaluate(() =>
					Object.keys(localStorage).filter((key) => key.startsWith('readback-early')),
				),
			).toEqual([]);
			await page.reload();
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			expect(await answersIn(page)).toHaveLength(1);
		});

		test('where storage is refused it is marked all the same, and said not to be kept', async ({
			page,
		}) => {
			await page.addInitScript(() => {
				for (const name of ['indexedDB', 'localStorage'])
					Object.defineProperty(window, name, {
						get() {
							throw new DOMException('refused', 'SecurityError');
						},
					});
			});
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right } = await first(page);
			await asked.group.locator(`input[value="${right}"]`).check();
			await asked.button('Check').click();
			await expect(asked.status).toHaveText(/^\s*Right/);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			await expect(page.getByText('This browser does not let us remember')).toBeVisible();
		});

		test('where the device is late to open its database, the answer waits for it', async ({
			page,
		}) => {
			await page.addInitScript(() => {
				const { open } = IDBFactory.prototype;
				// Longer than a card is held back for (wake-card.ts).
				const until = new Promise((resolve) => setTimeout(resolve, 2500));
				IDBFactory.prototype.open = function (...given) {
					const request = open.apply(this, given);
					const later = new Proxy(request, {
						get: (target, key) => {
							const value: unknown = Reflect.get(target, key);
							return typeof value === 'function' ? value.bind(target) : value;
						},
						set: (target, key, value: unknown) => {
							const isCall = key === 'onsuccess' && typeof value === 'function';
							return Reflect.set(
								target,
								key,
								isCall ? (event: Event) => void until.then(() => value.call(target, event)) : value,
							);
						},
					});
					return later;
				};
			});
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right } = await first(page);
			await asked.group.locator(`input[value="${right}"]`).check();
			await asked.button('Check').click();
			await expect(asked.status).toHaveText(/^\s*Right/);
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			expect(await answersIn(page)).toHaveLength(1);
		});
	});

test('a new answer of a reader whose log has one already is kept beside it, and shown', async ({
	page,
}) => {
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	await asked.answer();
	expect(await answersIn(page)).toHaveLength(1);
	const release = await holdScripts(page);
	await page.reload({ waitUntil: 'commit' });
	const { wrong } = await first(page);
	await asked.group.locator(`input[value="${wrong}"]`).check();
	await asked.button('Check').click();
	await expect(asked.status).toHaveText(/^\s*Not right/);
	release();
	await expect(asked.group).toHaveAttribute('data-awake', '');
	await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
	await expect.poll(async () => (await linesIn(page)).filter(isAnswer).length).toBe(2);
	await page.reload();
	await asked.group.scrollIntoViewIfNeeded();
	await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
	expect(await answersIn(page)).toHaveLength(2);
});

test('a returning reader who touches nothing sees what was answered', async ({ page }) => {
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	await asked.answer();
	const release = await holdScripts(page);
	await page.reload({ waitUntil: 'commit' });
	await asked.group.scrollIntoViewIfNeeded();
	release();
	await expect(asked.status).toHaveText(/^\s*Right/);
	expect(await answersIn(page)).toHaveLength(1);
});
