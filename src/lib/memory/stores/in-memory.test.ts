import { storeContract } from './contract.ts';
import { emptyShelf, inMemoryStore } from './in-memory.ts';

storeContract('the store in memory', () => {
	const shelf = emptyShelf('device-1');
	return { open: async () => inMemoryStore(shelf) };
});
