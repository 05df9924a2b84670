/** What a figure gets: its directive's attributes; all else comes from the page's refs. */
export interface FigureProps {
	readonly attributes: Readonly<Record<string, string>>;
}

/** Ids in an attribute, divided by spaces. */
export const idsIn = (attribute: string | undefined): string[] =>
	(attribute ?? '').split(/\s+/).filter((id) => id !== '');
