import { setTimeout as sleep } from 'node:timers/promises';
import { deadlines } from '../../src/tools/testing/patience.js';
import type { Part, Role } from '../e2e/giving.ts';
import type { Tab } from './engine.ts';
import { found, granted, type Step, type Wish } from './find-parts.ts';

/** Asks until it is given; says what it waited for where it never is. */
export async function until<Given>(what: string, ask: () => Promise<Given | null>): Promise<Given> {
	for (const end = Date.now() + deadlines.wait; ; await sleep(40)) {
		const given = await ask();
		if (given !== null) return given;
		if (Date.now() > end) throw new Error(`It never came: ${what}`);
	}
}

/** A part of the page in a tab, found anew at each use, as Playwright's Locator is. */
export class Place implements Part {
	readonly #tab: Tab;
	readonly #steps: readonly Step[];

	constructor(tab: Tab, steps: readonly Step[] = []) {
		this.#tab = tab;
		this.#steps = steps;
	}

	#then(step: Step): Place {
		return new Place(this.#tab, [...this.#steps, step]);
	}

	#grant(wish: Wish): Promise<unknown> {
		const parts = `(${String(found)})(${JSON.stringify(this.#steps)})`;
		return this.#tab.evaluate(`(${String(granted)})(${parts}, ${JSON.stringify(wish)})`);
	}

	#granted(wish: Wish): Promise<unknown> {
		return until(`${wish.what} of ${String(this)}`, () => this.#grant(wish));
	}

	locator(css: string): Place {
		return this.#then({ css });
	}

	getByRole(role: Role, { name, exact = false }: { name?: string | RegExp; exact?: boolean } = {}) {
		if (name instanceof RegExp) return this.#then({ role, like: name.source });
		return this.#then(name === undefined ? { role } : { role, name, exact });
	}

	filter({ hasText }: { hasText: string }): Place {
		return this.#then({ text: hasText });
	}

	first(): Place {
		return this.nth(0);
	}

	nth(nth: number): Place {
		return this.#then({ nth });
	}

	async allTextContents(): Promise<string[]> {
		const texts = await this.#grant({ what: 'texts' });
		return Array.isArray(texts) ? texts.map(String) : [];
	}

	/** Until it stands there. */
	async waitFor(): Promise<void> {
		await until(String(this), async () =>
			(await this.allTextContents()).length > 0 ? true : null,
		);
	}

	/** Until nothing of it stands there. */
	async gone(): Promise<void> {
		await until(`the end of ${String(this)}`, async () =>
			(await this.allTextContents()).length === 0 ? true : null,
		);
	}

	/** The text of the first such part, once it is there. */
	async text(): Promise<string> {
		await this.waitFor();
		return (await this.allTextContents())[0] ?? '';
	}

	async attribute(name: string): Promise<string> {
		return String(await this.#granted({ what: 'attribute', name }));
	}

	/** Into the viewport. */
	async show(): Promise<void> {
		await this.#granted({ what: 'show' });
	}

	/** Pressed once it stands still and nothing lies over it. */
	async click(): Promise<void> {
		let before = '';
		const at = await until(`a place to press of ${String(this)}`, async () => {
			const now = await this.#grant({ what: 'place' });
			const isStill = JSON.stringify(now) === before;
			before = JSON.stringify(now);
			return Array.isArray(now) && isStill ? now : null;
		});
		await this.#tab.press(Number(at[0]), Number(at[1]));
	}

	async fill(text: string): Promise<void> {
		await this.click();
		await this.#granted({ what: 'select-all' });
		await this.#tab.type(text);
	}

	selectOption({ label }: { label: string }): Promise<unknown> {
		return this.#granted({ what: 'pick', label });
	}

	toString(): string {
		return this.#steps.map((step) => JSON.stringify(step)).join(' ');
	}
}
