import * as v from 'valibot';
import type { Block, Inline } from '#lib/base/rich.ts';

/** Rich text inside a kind's data. Only its outline is checked: the renderer gives unknown nodes no power. */
export const inlines: v.GenericSchema<unknown, Inline[]> = v.array(
	v.custom<Inline>((node) => typeof node === 'string' || isNode(node)),
);

/** Blocks inside a kind's data, checked as far as `inlines` are. */
export const blocks: v.GenericSchema<unknown, Block[]> = v.array(v.custom<Block>(isNode));

function isNode(node: unknown): boolean {
	return (
		typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string'
	);
}
