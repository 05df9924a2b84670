import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';

/** What a page has fetched of script so far. */
export interface ScriptBytes {
	readonly files: number;
	/** Bodies as the server sends them under gzip. */
	readonly fetched: number;
	/** Script that stands in the document itself, compressed alone: data and the boot line. Shown, not limited. */
	readonly inline: number;
}

/** Starts counting: from here on every script that the page asks for is known, preloaded ones too. */
export function countScripts(page: Page): () => Promise<ScriptBytes> {
	const urls = new Set<string>();
	page.on('response', (response) => {
		const type = response.headers()['content-type'] ?? '';
		if (type.includes('javascript')) urls.add(response.url());
	});
	return async () => {
		const sizes = await Promise.all([...urls].map(gzippedBytes));
		const inline = await page.locator('script:not([src])').allTextContents();
		return {
			files: urls.size,
			fetched: sizes.reduce((sum, size) => sum + size, 0),
			inline: gzipSync(inline.join('\n')).length,
		};
	};
}

/** Length of the body that the server sends to a browser that takes gzip alone: what a phone gets on plain http. */
function gzippedBytes(url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const call = request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () => resolve(bytes));
		});
		call.on('error', reject).end();
	});
}
