import { createRequire } from 'node:module';

// Run by the Node that is to build: ends well where the packages run on it. These three bring programs for one kind of machine
// each, which npm leaves out in silence where it takes the machine or its Node for another.
await import('vite');
await import('rollup');
createRequire(import.meta.resolve('vite'))('lightningcss');
