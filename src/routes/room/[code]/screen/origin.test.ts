import { expect, test } from 'vitest';
import { originFrom } from './origin.ts';

const here = { port: '3000' };

test.each(['http://192.168.1.5:3000', 'http://[fd00::5]:3000'])(
	'%s may stand on the screen',
	(origin) => {
		expect(originFrom(`#${origin}`, here)).toBe(origin);
	},
);

test.each([
	'',
	'http://example.org:3000',
	'http://192.168.1.5:4000',
	'http://192.168.1.5:3000/elsewhere',
	'https://192.168.1.5:3000',
	'javascript:alert(1)',
	'http://user@192.168.1.5:3000',
])('a screen takes nothing but an address of this machine: "%s"', (text) => {
	expect(originFrom(`#${text}`, here)).toBeUndefined();
});
