import { expect, it, vi } from 'vitest';
import { keepsItsPromises } from './contract.ts';
import { indexedDbDrafts } from './indexed-db.ts';
import { newKey, openDrafts } from './open.ts';

const name = `test-drafts-${newKey()}`;
keepsItsPromises(() => indexedDbDrafts(name, newKey));

it('where the browser refuses, drafts are in memory and say so', async () => {
	const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('refused', 'SecurityError');
	});
	const drafts = await openDrafts(`refused-${newKey()}`);
	refusing.mockRestore();
	expect(drafts.remembers).toBe(false);
	expect(await drafts.list()).toEqual([]);
});
