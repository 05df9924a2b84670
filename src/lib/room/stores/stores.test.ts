import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from './contract.ts';
import { memoryStore } from './memory.ts';
import { sqliteStore } from './sqlite.ts';

storeContract('memory', () => ({ store: memoryStore() }));

storeContract('node:sqlite', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'readback-')), 'data', 'rooms.sqlite');
	const again = () => sqliteStore({ file, pollMs: 10 });
	return { store: again(), again };
});
