import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { shared } from './src/tools/serve/policy.js';
import { withLessonsForRooms } from './src/tools/serve/site-lessons.js';
import { sourcesHash } from './src/tools/sources.js';

/** Kit hashes the scripts it writes; the one written by hand in app.html is hashed here. */
const earlyScripts = [
	...readFileSync('src/app.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g),
];
const hashes = earlyScripts.map(([, text = '']) => {
	return /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);
});

// The start script builds elsewhere and moves what is whole into place (src/tools/ready/build.js).
const out = process.env.READBACK_BUILD ?? 'build/by-hand';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Short, since it stands at every element that a component styles: 400 bytes of a section's page. tools/lean-pages.ts looks for it.
		cssHash: ({ hash, css }) => `s-${hash(css).slice(-5)}`,
	},
	kit: {
		adapter: withLessonsForRooms(adapter({ out, precompress: true }), out, sourcesHash()),
		prerender: {
			// What has a lesson's name in its address has no page where no lesson has one: no lesson at all, or none with a picture.
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => !route.includes('['))) throw new Error(message);
			},
		},
		// The clock is Kit's default: two builds of one commit would differ, and each be a new service worker.
		version: { name: sourcesHash() },
		// Learners' pages register it themselves, after all else (src/islands.ts): a teacher's browser needs none.
		serviceWorker: { register: false },
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../*.js', '../*.ts'],
				// Kit leaves service workers out, for those who give them the types of workers.
				exclude: config.exclude.filter(
					(/** @type {string} */ path) => !path.includes('service-worker'),
				),
			}),
		},
		// A page paints without asking for anything else; what comes with a part that wakes later is fetched with it.
		inlineStyleThreshold: 20_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...hashes],
				'style-src': ['self'],
				// The one style attribute in all pages: Kit hides its announcer of page changes by it.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				...shared,
			},
		},
	},
};
