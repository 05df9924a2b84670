import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { give, sampleOf } from '../e2e/giving.ts';
import type { Question } from '../../src/lib/kinds/kind.ts';
import type { Tab } from './engine.ts';
import { Place, until } from './page.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
/** As high as the screen that WebKit draws on. */
const highest = 8000;

/** Somebody at the site, on a phone; what they see can be kept. */
export class Visitor {
	readonly tab: Tab;
	readonly page: Place;
	readonly #origin: string;
	readonly #folder: string;

	constructor(tab: Tab, origin: string, folder: string) {
		this.tab = tab;
		this.page = new Place(tab);
		this.#origin = origin;
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
	}

	async goto(path: string): Promise<void> {
		await this.#resize(phone.width, phone.height);
		await this.tab.goto(this.#origin + path);
	}

	/** A picture of the whole page, on a phone and on a desk, neither of which scrolls sideways. */
	async look(name: string): Promise<void> {
		for (const { width, height } of [desk, phone]) {
			await this.#resize(width, height);
			const length = Number(await this.tab.evaluate('document.documentElement.scrollHeight'));
			await this.#resize(width, Math.min(Math.max(length, height), highest));
			writeFileSync(join(this.#folder, `${name}-${width}.png`), await this.tab.screenshot());
			await this.#noSidewaysScroll(name);
		}
		await this.#resize(phone.width, phone.height);
	}

	/** Until the page has this size, and is drawn in it. */
	async #resize(width: number, height: number): Promise<void> {
		await this.tab.resize(width, height);
		await until(
			`a window of ${width} by ${height}`,
			async () =>
				(await this.tab.evaluate(`innerWidth === ${width} && innerHeight === ${height}`)) || null,
		);
		const frame =
			'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';
		await this.tab.evaluate(`${frame}.then(() => true)`);
	}

	async #noSidewaysScroll(where: string): Promise<void> {
		const root = 'document.documentElement';
		const wide = await this.tab.evaluate(`${root}.scrollWidth - ${root}.clientWidth`);
		if (Number(wide) > 0) throw new Error(`${where}: ${String(wide)} px stick out sideways`);
	}

	/** Answers a question rightly and reads why; gives its card. */
	async answer(card: Place, question: Question): Promise<void> {
		await give(card, question, sampleOf(question, 'right'));
		await card.locator('button.main').click();
	}
}
