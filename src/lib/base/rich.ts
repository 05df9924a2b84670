/**
 * Text with emphasis, as plain JSON. A `reference` points at ids named elsewhere, a `term` at a word list's entry; a
 * `statement` is what the references behind it are for, with the voices that say it, the main one first.
 */
export type Inline =
	| string
	| { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
	| { readonly type: 'inlineCode'; readonly value: string }
	| { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
	| { readonly type: 'image'; readonly src: string; readonly alt: string }
	| { readonly type: 'break' }
	| {
			readonly type: 'reference';
			readonly to: readonly string[];
			readonly label: string;
			/** Of what it points at, the lines (each "P3/0") that the statement before it rests on; unknown without one. */
			readonly lines?: readonly string[];
	  }
	| { readonly type: 'term'; readonly id: string; readonly children: readonly Inline[] }
	| {
			readonly type: 'statement';
			readonly id: string;
			readonly to: readonly string[];
			readonly voices: readonly { readonly voice: string; readonly kind?: string }[];
			readonly children: readonly Inline[];
	  };

/** A block of prose, as plain JSON; `directive` is a named place that the page fills. */
export type Block =
	| { readonly type: 'paragraph'; readonly children: readonly Inline[] }
	| {
			readonly type: 'heading';
			readonly depth: number;
			readonly id: string;
			readonly children: readonly Inline[];
	  }
	| {
			readonly type: 'list';
			readonly start?: number;
			readonly ordered: boolean;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly type: 'quote'; readonly children: readonly Block[] }
	| { readonly type: 'code'; readonly value: string }
	| { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
	| { readonly type: 'rule' }
	| {
			readonly type: 'directive';
			readonly name: string;
			readonly attributes: Readonly<Record<string, string>>;
	  };

/** The words alone, without marks: for names, titles and comparisons. References leave nothing. */
export function plainText(inlines: readonly Inline[]): string {
	return inlines.map(plainInline).join('');
}

/** The words of blocks, a text for each paragraph, heading and cell; code, rules and directives have none. */
export function textsIn(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block): string[] => {
		switch (block.type) {
			case 'paragraph':
			case 'heading':
				return [plainText(block.children)];
			case 'list':
				return block.items.flatMap(textsIn);
			case 'quote':
				return textsIn(block.children);
			case 'table':
				return block.rows.flat().map(plainText);
			default:
				return [];
		}
	});
}

function plainInline(inline: Inline): string {
	if (typeof inline === 'string') return inline;
	if (inline.type === 'inlineCode') return inline.value;
	if (inline.type === 'image') return inline.alt;
	if (inline.type === 'break') return ' ';
	if (inline.type === 'reference') return '';
	return plainText(inline.children);
}
