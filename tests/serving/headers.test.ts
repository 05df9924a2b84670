import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameAncestors } from '../../src/tools/serve/framing.ts';
import { asked, raw } from './raw.ts';
import { serve, smallBuild, type Served } from './small-build.ts';

const build = smallBuild();
let site: Served;
let framed: Served;
beforeAll(async () => {
	[site, framed] = await Promise.all([
		serve(build.folder),
		serve(build.folder, { FRAME_ANCESTORS: 'https://moodle.school.example, *.school.example' }),
	]);
});
afterAll(async () => {
	await Promise.all([site.stop(), framed.stop()]);
	build.remove();
});

const answers: readonly (readonly [string, number, string])[] = [
	['a page', 200, asked('/lesson')],
	['a page, compressed', 200, asked('/lesson', ['Accept-Encoding: br'])],
	['its head alone', 200, asked('/lesson', [], 'HEAD')],
	['a way to a page', 308, asked('/lesson/')],
	['a page made on demand', 200, asked('/dynamic')],
	['JSON', 200, asked('/json')],
	['a picture', 200, asked('/lesson/map.svg')],
	['a script', 200, asked('/_app/immutable/a.js')],
	['an address that leads nowhere', 404, asked('/nowhere')],
	['a room that is not there', 404, asked('/room/BCDFGH/door')],
	['a room that is asked wrongly', 405, asked('/room/open')],
	['an error', 500, asked('/throws')],
	['another method', 405, asked('/lesson', [], 'DELETE')],
	['an address too long', 414, asked(`/${'a'.repeat(5000)}`)],
	['what Node itself refuses', 417, asked('/', ['Expect: miracles'])],
	['no host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
	['no request', 400, 'NONSENSE\r\n\r\n'],
	['a tunnel', 405, 'CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n'],
];

test.each(answers)('%s carries every header, once (%d)', async (_, status, text) => {
	for (const [port, ancestors] of [
		[site.port, "'self'"],
		[framed.port, "'self' https://moodle.school.example *.school.example"],
	] as const) {
		const { headers, ...reply } = await raw(port, text);
		expect(reply.status).toBe(status);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toMatch(/^(?:same-origin|no-referrer)$/);
		expect(headers.get('permissions-policy')).toContain('camera=()');
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy.match(/frame-ancestors [^;,]*/g)).toEqual([`frame-ancestors ${ancestors}`]);
		expect(policy).toMatch(/default-src 'none'|object-src 'none'/);
	}
});

test('a picture is held to showing itself', async () => {
	const { headers } = await raw(site.port, asked('/lesson/map.svg'));
	expect(headers.get('content-type')).toBe('image/svg+xml');
	expect(headers.get('content-security-policy')).toBe(
		"default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
	);
});

test('a page’s own policy holds beside that of the site', async () => {
	const { headers } = await raw(site.port, asked('/dynamic'));
	expect(headers.get('content-security-policy')).toMatch(
		/^default-src 'self', img-src 'self' .*frame-ancestors/,
	);
});

test.each<[string | undefined, string | undefined]>([
	[undefined, "'self'"],
	['', "'self'"],
	['self', "'self'"],
	["'self'", "'self'"],
	['none', "'none'"],
	['https://moodle.example', "'self' https://moodle.example"],
	['moodle.example:8443  http://10.0.0.5:*', "'self' moodle.example:8443 http://10.0.0.5:*"],
	['*.school.example,*.school.example', "'self' *.school.example"],
	['*', undefined],
	['none https://a.example', undefined],
	['https://a.example; script-src *', undefined],
	['javascript:alert(1)', undefined],
	["'unsafe-inline'", undefined],
	['https://a.example/path', undefined],
	['a\r\nb: c', undefined],
])('FRAME_ANCESTORS=%j is %j', (setting, policy) => {
	expect(frameAncestors(setting)).toBe(policy);
});

test('a setting that names no sites is told at the start', async () => {
	await expect(serve(build.folder, { FRAME_ANCESTORS: 'x; y' })).rejects.toThrow(
		'FRAME_ANCESTORS is to name sites that may show Readback in a frame, like https://moodle.school.example, and it is "x; y".',
	);
});
