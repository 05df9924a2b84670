import type { Block, Inline } from '#lib/base/rich.ts';

/** Text without any marks as paragraphs, parted at empty lines; its line ends are breaks. */
export function paragraphs(text: string): Block[] {
	return text
		.split(/\n[ \t]*\n\s*/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part): Block => ({
			type: 'paragraph',
			children: part.split('\n').flatMap((line, i): Inline[] => {
				const words = line.trim();
				return [...(i > 0 ? [{ type: 'break' } as const] : []), ...(words === '' ? [] : [words])];
			}),
		}));
}
