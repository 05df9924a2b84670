import {
	axe,
	expect,
	expectNoSidewaysScroll,
	inThemes,
	test,
	useWidth,
	widths,
} from './support.ts';

test('pages and scripts are served compressed', async ({ request }) => {
	const answer = await request.get('/', { headers: { 'accept-encoding': 'gzip' } });
	expect(answer.headers()['content-encoding']).toBe('gzip');
	expect(answer.headers()['content-type']).toBe('text/html;charset=utf-8');
});

test("the front page is free of axe's findings and of sideways scrolling, at every width and in both themes", async ({
	page,
}) => {
	await page.goto('/');
	for (const width of widths) {
		await useWidth(page, width);
		await inThemes(page, () => axe(page));
		await expectNoSidewaysScroll(page);
	}
});

test.describe('a broken address', () => {
	test.use({ expectedTrouble: [/404/] });

	test('gets a page that says so and leads back to the lessons', async ({ page }) => {
		const answer = await page.goto('/no-such-lesson');
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page
			.getByRole('link', { name: /lessons|Readback/ })
			.first()
			.click();
		await expect(page).toHaveURL('/');
	});
});
