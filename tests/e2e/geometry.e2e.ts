import type { Page } from 'playwright/test';
import { lessons } from './giving.ts';
import { shown, startQuiz } from './lesson.ts';
import { expect, expectNoSidewaysScroll, test, useVoices } from './support.ts';

const widths = [320, 390, 768, 1080, 1440, 1920];
/** One written from the left, one from the right, and one with every kind of figure. */
const pages = lessons.flatMap(({ id, sections }) =>
	['', '/source', '/quiz', ...sections.map((section) => `/${section.id}`)].map(
		(page) => `/${id}${page}`,
	),
);
const others = ['/', '/record', '/room', '/edit', '/help/findings', '/help/findings/bad-id'];

/** Opens folds: what waits in them has a place as well. */
const openFolds = (page: Page) =>
	page.evaluate(() => {
		for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.telling'))
			fold.open = true;
	});

/** How far the edge at which lines begin is from that side of the window: of the header, the page's title, and all text. */
const edges = (page: Page) =>
	page.evaluate(() => {
		const wide = document.documentElement.clientWidth;
		const isRtl = document.querySelector('main')?.dir === 'rtl';
		const startOf = (element: Element) => {
			const { left, right } = element.getBoundingClientRect();
			return Math.round(isRtl ? wide - right : left);
		};
		const all = ['header > a:first-child', 'h1', '.prose', '.prose > *', '.next', '.column > *'];
		return all.flatMap((which) =>
			[...document.querySelectorAll(which)]
				.filter((each) => each.getClientRects().length > 0 && !each.matches('.unseen'))
				.map((each) => ({ which, at: startOf(each) })),
		);
	});

test('text begins at one edge on every page, the header is one line of at most 56 px, and nothing sticks out', async ({
	page,
}) => {
	test.slow();
	const first = new Map<number, number>();
	for (const path of [...others, ...pages]) {
		await page.goto(path);
		await openFolds(page);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			await expectNoSidewaysScroll(page);
			const found = await edges(page);
			expect(found.length, path).toBeGreaterThan(1);
			const at = first.get(width) ?? found[0]?.at ?? 0;
			first.set(width, at);
			const elsewhere = found.filter((each) => each.at !== at);
			expect(elsewhere, `${path} ${width}: not at ${at}`).toEqual([]);
			const header = await page.locator('header').boundingBox();
			expect(header?.height, path).toBeLessThanOrEqual(56);
			expect(await linesInHeader(page), `${path} ${width}`).toBe(1);
		}
	}
});

/** Lines that the words of the header stand on. */
const linesInHeader = (page: Page) =>
	page.evaluate(() => {
		const tops = [...document.querySelectorAll('header :is(a, button)')]
			.filter((each) => each.getClientRects().length > 0)
			.map((each) => each.getBoundingClientRect())
			.map(({ top, bottom }) => Math.round((top + bottom) / 2));
		const high = [...document.querySelectorAll('header a')].some((each) => {
			const range = document.createRange();
			range.selectNodeContents(each);
			return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
		});
		return high ? 2 : Math.max(...tops) - Math.min(...tops) > 4 ? 2 : 1;
	});

/** Marks that stand apart from the word before them, and discs apart from the word after: alone at a line's start or end. */
const lone = (page: Page) =>
	page.evaluate(() => {
		/** The box of the nearest letter before or after an element in its paragraph. */
		const letterBeside = (element: Element, step: 'before' | 'after') => {
			const root = element.closest('p, td, li, figcaption') ?? document.body;
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const texts: Text[] = [];
			while (walker.nextNode())
				if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
			const seen = texts.filter(
				(text) =>
					text.data.trim() !== '' && !text.parentElement?.closest('.note, .unseen, [aria-hidden]'),
			);
			const wanted =
				step === 'before' ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
			const found = seen.filter(
				(text) => !element.contains(text) && element.compareDocumentPosition(text) & wanted,
			);
			const text = step === 'before' ? found.at(-1) : found[0];
			if (!text) return undefined;
			const at =
				step === 'before'
					? text.data.trimEnd().length - 1
					: text.data.length - text.data.trimStart().length;
			const range = document.createRange();
			range.setStart(text, at);
			range.setEnd(text, at + 1);
			return range.getBoundingClientRect();
		};
		const apart = (which: string, step: 'before' | 'after') =>
			[...document.querySelectorAll(which)]
				.filter((each) => each.getClientRects().length > 0 && !each.closest('.note'))
				.filter((each) => {
					const own = each.getBoundingClientRect();
					const letter = letterBeside(each, step);
					return letter && !(letter.top < own.bottom && own.top < letter.bottom);
				})
				.map((each) => `${each.textContent} in: ${each.closest('p, td, li')?.textContent ?? ''}`);
		return [
			...apart('.prose :is(a.mark, td > a)', 'before'),
			...apart('.prose .voice-disc', 'after'),
		];
	});

for (const on of [false, true])
	test(`no mark and no disc stands alone at a line's start or end, voices ${on ? 'on' : 'off'}`, async ({
		page,
	}) => {
		test.slow();
		await useVoices(page, on);
		for (const path of pages) {
			await page.goto(path);
			await openFolds(page);
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				expect(await lone(page), `${path} ${width}`).toEqual([]);
			}
		}
	});

/** What is cut: by an ellipsis, or after so many lines. */
const cut = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((each) => each.getClientRects().length > 0)
			.filter((each) => {
				const { textOverflow, webkitLineClamp, overflowX } = getComputedStyle(each);
				if (webkitLineClamp !== 'none' && each.scrollHeight > each.clientHeight + 1) return true;
				return (
					textOverflow === 'ellipsis' &&
					overflowX !== 'visible' &&
					each.scrollWidth > each.clientWidth
				);
			})
			.map((each) => each.textContent),
	);

/** Names in a picture that lie over one another, or outside it. */
const crossed = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('main figure, main .lesson')].flatMap((figure) => {
			const names = [...figure.querySelectorAll('svg text')]
				.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0);
			return names.flatMap(({ text, box }, i) =>
				names.slice(i + 1).flatMap((other) => {
					const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
					const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
					return wide > 1 && high > 4 ? [`${text} × ${other.text}`] : [];
				}),
			);
		}),
	);

test('nothing is cut, and no label lies over another', async ({ page }) => {
	test.slow();
	for (const path of ['/', ...pages]) {
		await page.goto(path);
		await openFolds(page);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			expect(await cut(page), `${path} ${width}`).toEqual([]);
			expect(await crossed(page), `${path} ${width}`).toEqual([]);
		}
	}
});

test('figures take both columns on a wide screen', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	let seen = 0;
	for (const path of pages) {
		await page.goto(path);
		await openFolds(page);
		const wide = await page
			.locator('.prose > figure.both-columns')
			.evaluateAll((figures) => figures.map((each) => each.getBoundingClientRect().width));
		seen += wide.length;
		for (const width of wide) expect(width, path).toBe(896);
	}
	expect(seen).toBeGreaterThan(12);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	for (const { id, sections } of lessons)
		test(`every question of ${id} has its Check within one and a half screens of its head`, async ({
			page,
		}) => {
			test.slow();
			const questions = sections.flatMap((section) => section.questions);
			await startQuiz(page, { path: `/${id}/quiz`, count: /^All \d+$/ });
			for (let left = questions.length; left > 0; left -= 1) {
				const asked = await shown(page, questions);
				const { group, question } = asked;
				const high = await group.evaluate((fieldset) => {
					const button = fieldset.querySelector('.actions .main')?.getBoundingClientRect();
					const card = fieldset.closest('form')?.getBoundingClientRect();
					return button && card ? button.bottom - card.top : Infinity;
				});
				expect(high, question.id).toBeLessThanOrEqual(1.5 * 844);
				const skip = page.getByRole('button', { name: 'Skip' });
				// What is said back is not skipped: it is left once it is done.
				if (await skip.isVisible()) await skip.click();
				else {
					await asked.answer();
					await asked.leave(left > 1 ? 'Next question' : 'See your result');
				}
				if (left > 1)
					await expect(page.getByText(`Question ${questions.length - left + 2} of`)).toBeVisible();
			}
		});
});
