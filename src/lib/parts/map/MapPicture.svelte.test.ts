import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expect, test } from 'vitest';
import { viewportAround } from '#lib/base/viewport.ts';
import '../../../app.css';
import MapPicture from './MapPicture.svelte';

const spots = [
	{ name: 'Bishkek', at: [42.87, 74.59] as const },
	{ name: 'Koi-Tash', at: [42.67, 74.68] as const, withinKm: 5 },
	{ name: 'Кант – Шамшыкал', at: [42.89, 74.85] as const },
	{ name: 'Мммммм WWW', at: [42.7, 74.4] as const },
];
const show = () =>
	render(MapPicture, {
		viewport: viewportAround([42.87, 74.59], 80),
		spots,
		name: 'Map with Bishkek, Koi-Tash',
		north: 'N',
		distance: (km: number) => `${km} km`,
	});

test('one picture with a name; approximate places are areas; a scale and north are on it', async () => {
	const { container } = await show();
	await expect
		.element(page.getByRole('img', { name: 'Map with Bishkek, Koi-Tash' }))
		.toBeInTheDocument();
	expect(container.querySelectorAll('.dot')).toHaveLength(3);
	expect(container.querySelectorAll('.area')).toHaveLength(1);
	expect(container.textContent).toContain('20 km');
	expect(container.querySelector('[style]')).toBeNull();
});

test.each([360, 1280])(
	'at %i px no name as drawn overlaps another or leaves the map',
	async (width) => {
		await page.viewport(width, 800);
		const { container } = await show();
		const picture = container.querySelector('svg svg')?.getBoundingClientRect();
		if (!picture) throw new Error('No map');
		const boxes = [...container.querySelectorAll('svg svg text')].map((text) =>
			text.getBoundingClientRect(),
		);
		expect(boxes).toHaveLength(4);
		for (const [i, box] of boxes.entries()) {
			expect(box.left).toBeGreaterThanOrEqual(picture.left);
			expect(box.right).toBeLessThanOrEqual(picture.right);
			for (const other of boxes.slice(i + 1)) {
				const apart =
					box.right <= other.left ||
					other.right <= box.left ||
					box.bottom <= other.top ||
					other.bottom <= box.top;
				expect(apart).toBe(true);
			}
		}
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	},
);
