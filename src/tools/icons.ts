import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { command, root } from './ready/index.js';
import { bringBrowser } from './testing/bring-browser.js';
import { launchOptions } from './testing/find-browser.js';

// `node src/tools/icons.ts` draws the icons of the installed site from the one in app.html: only after that was changed.
await command(async () => {
	const page = readFileSync(join(root, 'src/app.html'), 'utf8');
	const drawn = /data:image\/svg\+xml,([^"]+)"/.exec(page)?.[1];
	if (!drawn) throw new Error('src/app.html has no icon.');
	const icon = decodeURIComponent(drawn);
	// What a system cuts to its own shape has its sign in the middle and its ground out to the edge.
	const whole = icon
		.replace("viewBox='0 0 32 32'", "viewBox='-4 -4 40 40'")
		.replace(
			/<rect[^>]*?fill='([^']+)'\/>/,
			"<rect x='-4' y='-4' width='40' height='40' fill='$1'/>",
		);
	await bringBrowser();
	const browser = await chromium.launch(launchOptions());
	try {
		const draw = async (name: string, svg: string, size: number) => {
			const tab = await browser.newPage({ viewport: { width: size, height: size } });
			await tab.setContent(
				`<body style="margin:0">${svg.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`)}`,
			);
			writeFileSync(join(root, 'static', name), await tab.screenshot({ omitBackground: true }));
			await tab.close();
		};
		await draw('icon-192.png', icon, 192);
		await draw('icon-512.png', icon, 512);
		await draw('icon-180.png', whole, 180);
		await draw('icon-whole-512.png', whole, 512);
		return 0;
	} finally {
		await browser.close();
	}
});
