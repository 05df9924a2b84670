import type { Draft } from '../drafts.ts';
import { keepsItsPromises } from './contract.ts';
import { inMemoryDrafts } from './in-memory.ts';

let keys = 0;
const shelf = new Map<string, Draft>();
keepsItsPromises(async () => inMemoryDrafts(() => `beside-${++keys}`, shelf));
