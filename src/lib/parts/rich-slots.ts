import type { Block, Inline } from '#lib/base/rich.ts';

/** The nodes of rich text that only the page around it knows how to show. */
export type References = Extract<Inline, { type: 'reference' }>;
export type Statements = Extract<Inline, { type: 'statement' }>;
export type Terms = Extract<Inline, { type: 'term' }>;
export type Directives = Extract<Block, { type: 'directive' }>;
