import type { Heading } from 'mdast';
import * as v from 'valibot';
import type { Finding } from '#lib/base/finding.ts';
import { freeNames } from '#lib/base/names.ts';
import { plainText } from '#lib/base/rich.ts';
import type { Block } from '#lib/base/rich.ts';
import { checkAttributes, readAttributes, readId } from '../../syntax/attributes.ts';
import type { Known } from '../context.ts';
import { readDirective } from '../directives.ts';
import { readFrontMatter } from '../../syntax/front-matter.ts';
import { idFix } from '../../syntax/ids.ts';
import type { Section } from '#lib/lesson/lesson.ts';
import { cutOut } from '../../markdown/cut.ts';
import type { Span, TextFile } from '../../markdown/lines.ts';
import { contentOf, error, lineOf, standingAt } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import { toInlines } from '../../markdown/rich.ts';
import { nodesIn } from '../prose-slips.ts';
import type { Prose } from '../prose.ts';
import { readProse } from '../prose.ts';
import { idsWithWords, text } from '../../syntax/settings.ts';
import type { TermFinder } from '#lib/lesson/terms.ts';
import * as messages from '#lib/words/notation/entries.ts';

/** The front matter of a section. */
export const sectionSettings = v.object({
	title: text,
	short: v.optional(text),
	goals: v.optional(idsWithWords, {}),
});

/** A place in the prose where a question is asked. */
interface Ask {
	readonly id: string;
	readonly span: Span;
}

/** What a section's file says: `settings` and with them the prose are undefined where its front matter has an error. */
export interface SectionFile {
	readonly settings:
		| { readonly title: string; readonly short?: string; readonly goals: Section['goals'] }
		| undefined;
	readonly blocks: readonly Block[];
	readonly asks: readonly Ask[];
	readonly findings: readonly Finding[];
}

/** Reads a section: citations, directives, glossary words, headings with ids. */
export function readSection(file: TextFile, known: Known, terms: TermFinder): SectionFile {
	const { value, body, findings } = readFrontMatter(file, sectionSettings);
	const asks: Ask[] = [];
	const prose = readSectionProse(file, body, known, terms, asks);
	const all = [...findings, ...prose.findings];
	if (!value) return { settings: undefined, blocks: [], asks, findings: all };
	const goals = Object.entries(value.goals).map(([id, words]) => ({ id, text: words }));
	return { settings: { ...value, goals }, blocks: prose.blocks, asks, findings: all };
}

function readSectionProse(
	file: TextFile,
	body: string,
	known: Known,
	terms: TermFinder,
	asks: Ask[],
): Prose {
	return readProse(file, body, known, (root, findings) => {
		const headings = nodesIn(root).filter((node) => node.type === 'heading');
		const ids = headingIds(file, headings, findings);
		const asked = new Set<string>();
		return {
			text: terms,
			headingId: (node) => ids.get(node) ?? '',
			directive(node) {
				const block = readDirective(file, node, known, findings);
				const id = block?.type === 'directive' && node.name === 'ask' && block.attributes.id;
				if (typeof id !== 'string') return block;
				const span = spanOf(node);
				const again = asked.has(id);
				asked.add(id);
				asks.push({ id, span });
				if (!again) return block;
				const message = messages.askedTwice(id);
				findings.push(error(file, 'duplicate-id', span, message));
				return undefined;
			},
		};
	});
}

/** An id for each heading: its own in braces, or one made of its words; each once on the page. The braces leave the tree. */
function headingIds(
	file: TextFile,
	headings: readonly Heading[],
	findings: Finding[],
): ReadonlyMap<Heading, string> {
	const ids = new Map<Heading, string>();
	const taken = new Set<string>();
	const free = freeNames(taken);
	for (const heading of headings) {
		const line = contentOf(lineOf(file, spanOf(heading).start));
		const { attributes, cut } = readAttributes(file.text, line);
		heading.children = cutOut(heading.children, file.text, cut);
		const own = attributes.find(({ name }) => name === '#');
		const read = own ? readId(file, attributes, line) : { findings: [] };
		const found = [...checkAttributes(file, attributes, ['#']), ...read.findings];
		findings.push(...standingAt(file, line, found));
		if (own && read.id !== undefined && taken.has(read.id)) {
			const message = messages.sameHeadingId(read.id);
			const fix = idFix(file, read.id, own.span);
			findings.push(error(file, 'duplicate-id', line, message, fix));
		}
		const words = slugOf(plainText(toInlines(heading.children)));
		const id = free(read.id ?? words);
		taken.add(id);
		ids.set(heading, id);
	}
	return ids;
}

function slugOf(words: string): string {
	const slug = words
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-');
	return slug.replace(/^-+|-+$/g, '').slice(0, 64) || 'part';
}
