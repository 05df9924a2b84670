import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import begin from './begin.cjs';
import { root } from './ready/root.js';

const debian = { platform: 'linux', arch: 'x64', libc: 'glibc2.36' };
const alpine = { platform: 'linux', arch: 'x64', libc: 'musl' };
const mac = { platform: 'darwin', arch: 'arm64', libc: '' };

const project = v.object({ engines: v.object({ node: v.string() }) });
const commands = v.object({ scripts: v.record(v.string(), v.string()) });
const engines = v.optional(v.partial(project.entries.engines));
const lockfile = v.object({ packages: v.record(v.string(), v.object({ engines })) });

test.each([
	[debian, ['v12.22.12', 'v18.20.8', 'v20.18.3', 'v21.7.3', 'v22.11.0', '']],
	[alpine, ['v18.20.8', 'v20.20.2', 'v22.17.1', 'v23.5.0']],
	[mac, ['v18.20.8', 'v20.20.2', 'v22.17.1', 'v23.5.0']],
])('on %j an older Node is told which is needed', (host, versions) => {
	for (const version of versions) {
		const told = begin.trouble({ ...host, version });
		expect(told, version).toContain(host === debian ? 'needs Node 20.19' : 'needs Node 22.18');
		expect(told).toContain('Nothing was installed or changed');
	}
});

test.each([
	[debian, ['v20.19.0', 'v20.20.2', 'v22.12.0', 'v23.0.0', 'v24.0.0', 'v26.12.1']],
	[alpine, ['v22.18.0', 'v23.6.0', 'v24.1.0']],
	[mac, ['v22.18.0', 'v23.6.0', 'v24.1.0', 'v30.0.0']],
])('on %j a newer one begins', (host, versions) => {
	for (const version of versions) expect(begin.trouble({ ...host, version })).toBeUndefined();
});

test('every program for one kind of machine that the packages need is installed by the oldest Nodes that may begin', () => {
	const needed =
		/^node_modules\/(?:@rolldown\/binding|@rollup\/rollup|lightningcss)-linux-x64-gnu$/;
	const ranges = Object.entries(v.parse(lockfile, read('package-lock.json')).packages)
		.filter(([name]) => needed.test(name))
		.map(([, { engines }]) => engines?.node ?? '>=0');
	expect(ranges).toHaveLength(3);
	for (const [major, minor] of begin.enoughToBegin) {
		for (const range of ranges) expect([range, allows(range, major, minor)]).toEqual([range, true]);
	}
});

test('package.json asks for the Node that may begin', () => {
	const { engines } = v.parse(project, read('package.json'));
	for (const [major, minor] of begin.enoughToBegin) {
		expect(allows(engines.node, major, minor)).toBe(true);
		expect(allows(engines.node, major, minor - 1)).toBe(false);
	}
});

test.each(['check', 'lint', 'format', 'test:watch', 'test', 'questions'])(
	'`npm run %s` tells an old Node, and then begins a program that is there',
	(name) => {
		const { scripts } = v.parse(commands, read('package.json'));
		const [, file = ''] = /^node src\/tools\/begin\.cjs (\S+)/.exec(scripts[name] ?? '') ?? [];
		expect(existsSync(join(root, 'src/tools', `${file}.js`)), scripts[name]).toBe(true);
	},
);

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** As far as our packages write ranges: `^20.19.0 || >= 22.12.0`. */
function allows(range: string, major: number, minor: number): boolean {
	return range.split('||').some((part) => {
		const [, sign = '', from = '', and = '0'] = /^\s*(\^|>=)\s*(\d+)(?:\.(\d+))?/.exec(part) ?? [];
		if (major !== Number(from)) return sign === '>=' && major > Number(from);
		return minor >= Number(and);
	});
}
