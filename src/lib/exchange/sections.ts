import { importedLesson } from '#lib/words/exchange.ts';
import { reservedSections } from '#lib/notation/index.ts';
import { slug } from '#lib/notation/write/index.ts';

/** So many questions stand in one section: more than a class hour, fewer than a page can bear. */
export const SECTION_SIZE = 40;
/** A section's number in a file's name has four figures. */
const MOST_SECTIONS = 9999;

/** A section to be: its address, its title, and the category from which it comes, if the bank names one. */
export interface Planned<Item> {
	readonly id: string;
	readonly title: string;
	readonly path?: string;
	readonly items: Item[];
}

/**
 * Divides a bank into sections: one for each category, in the order in which they come first; a large one in parts. What a
 * teacher put into one drawer stays together.
 */
export function plan<Item>(
	items: readonly { readonly item: Item; readonly path?: string }[],
	lessonTitle: string,
): Planned<Item>[] {
	const byPath = new Map<string | undefined, Item[]>();
	for (const { item, path } of items) {
		const known = byPath.get(path);
		if (known) known.push(item);
		else byPath.set(path, [item]);
	}
	const sections: Planned<Item>[] = [];
	const taken = new Set<string>();
	for (const [path, all] of byPath) {
		const title = titleOf(path) ?? lessonTitle;
		for (let from = 0; from < all.length; from += SECTION_SIZE) {
			const last = sections.at(-1);
			const some = all.slice(from, from + SECTION_SIZE);
			if (sections.length >= MOST_SECTIONS && last) last.items.push(...some);
			else sections.push(sectionOf(title, path, from / SECTION_SIZE, some, taken));
		}
	}
	return sections.length > 0 ? sections : [sectionOf(lessonTitle, undefined, 0, [], taken)];
}

function sectionOf<Item>(
	title: string,
	path: string | undefined,
	part: number,
	items: Item[],
	taken: Set<string>,
): Planned<Item> {
	const name = part === 0 ? title : importedLesson.part(title, part + 1);
	const wanted = slug(name, 'questions');
	const base = reservedSections.has(wanted) ? `${wanted}-questions` : wanted;
	let id = base;
	for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
	taken.add(id);
	return { id, title: name, ...(path !== undefined && { path }), items };
}

/** The last drawer of a category's path; none where the path names only Moodle's own. */
function titleOf(path: string | undefined): string | undefined {
	const segments = (path ?? '')
		.replaceAll('//', '\0')
		.split('/')
		.map((segment) =>
			segment
				.replaceAll('\0', '/')
				.replace(/[\s\p{Cc}]+/gu, ' ')
				.trim(),
		)
		.filter((segment) => segment !== '' && segment !== 'top' && !/^\$\w+\$$/.test(segment));
	return segments.at(-1)?.slice(0, 120);
}
