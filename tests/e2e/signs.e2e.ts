import type { Locator, Page } from 'playwright/test';
import { lessons } from './giving.ts';
import { shown, startQuiz } from './lesson.ts';
import { expect, inThemes, test, useVoices } from './support.ts';

const questions =
	lessons.find(({ id }) => id === 'examples')?.sections.flatMap((section) => section.questions) ??
	[];

/** The share of a sign's box, in percent, whose painted colour stands out from the ground at its corner by 3 to 1. */
async function painted(page: Page, sign: Locator): Promise<number> {
	await sign.scrollIntoViewIfNeeded();
	const png = (await sign.screenshot({ animations: 'disabled' })).toString('base64');
	return page.evaluate(async (data) => {
		const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
		const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(picture.width, picture.height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(picture, 0, 0);
		const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
		const channel = (value: number) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		};
		const luminance = (at: number) =>
			0.2126 * channel(pixels[at] ?? 0) +
			0.7152 * channel(pixels[at + 1] ?? 0) +
			0.0722 * channel(pixels[at + 2] ?? 0);
		const ground = luminance(0);
		let out = 0;
		for (let at = 0; at < pixels.length; at += 4) {
			const [a, b] = [luminance(at), ground];
			if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) out += 1;
		}
		return (100 * out) / (pixels.length / 4);
	}, png);
}

/** Looks at every sign on show: a disc or square is filled, with a figure cut out of it; what was left out is a ring and a tick. */
async function look(page: Page, within: Locator, state: string, seen: Set<string>): Promise<void> {
	for (const sign of await within.locator('.sign:visible').all()) {
		const kind = /right|wrong|missed/.exec((await sign.getAttribute('class')) ?? '')?.[0] ?? '';
		const share = await painted(page, sign);
		const where = `${state}, ${kind}: percent of the sign that stands out by 3:1`;
		expect(share, where).toBeGreaterThan(kind === 'missed' ? 8 : 40);
		// Something is cut out of it, or the disc alone is seen.
		expect(share, where).toBeLessThan(kind === 'missed' ? 60 : 92);
		seen.add(kind);
	}
}

for (const voices of [false, true])
	test(`signs stand out by 3 to 1 as painted, in every kind and state and both themes: voices ${voices ? 'on' : 'off'}`, async ({
		page,
	}) => {
		await useVoices(page, voices);
		await startQuiz(page, { path: '/examples/quiz', count: /^All \d+$/ });
		const done = new Set<string>();
		const kinds = new Set<string>();
		const seen = new Set<string>();
		while (done.size < questions.length) {
			const asked = await shown(page, questions);
			const { id, kind } = asked.question;
			const isNew = !kinds.has(kind);
			await asked.check(isNew && !done.has(id) ? 'wrong' : 'right');
			await expect(asked.group).toHaveAttribute('data-phase', /hinted|explained/);
			if (!done.has(id) && isNew) {
				await inThemes(page, () => look(page, asked.group, `${kind}, hinted`, seen));
				if (await asked.button('Try again').isVisible()) {
					await asked.button('Try again').click();
					await asked.button('Check').click();
				}
				await expect(asked.group).toHaveAttribute('data-phase', 'explained');
				await inThemes(page, () => look(page, asked.group, `${kind}, explained`, seen));
				kinds.add(kind);
			} else if (!done.has(id))
				await inThemes(page, () => look(page, asked.group, `${kind}, right`, seen));
			done.add(id);
			if (done.size < questions.length) await asked.leave('Next question');
		}
		expect(kinds.size).toBe(9);
		expect([...seen].sort()).toEqual(['missed', 'right', 'wrong']);
	});
