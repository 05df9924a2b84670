import type { Root } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import type { Block } from '#lib/base/rich.ts';
import * as messages from '#lib/words/notation/prose.ts';
import type { Known } from './context.ts';
import type { TextFile } from '../markdown/lines.ts';
import { error } from '../markdown/lines.ts';
import { parseWithComments, spanOf } from '../markdown/parse.ts';
import type { RichOptions } from '../markdown/rich.ts';
import { definitionsOf, toBlocks } from '../markdown/rich.ts';
import { notationSlips } from './notation-slips.ts';
import { brokenDirectives, unclosedFences } from './prose-slips.ts';
import { definedCitations, referenceHooks } from './references.ts';
import { lostMarkup } from './lost-markup.ts';

/** What prose may refer to. */
export type ProseContext = Pick<Known, 'paragraphs' | 'files' | 'setAside'>;

/** Prose as blocks, and what is wrong with it: only the wrong piece itself is left out. */
export interface Prose {
	readonly blocks: readonly Block[];
	readonly findings: readonly Finding[];
}

/** What a section adds to prose: its own hooks, made for one tree and one list of findings. */
export type MoreHooks = (root: Root, findings: Finding[]) => RichOptions;

/** Reads prose with citations, pictures and quotes. Directives belong to sections alone, which give a hook for them. */
export function readProse(
	file: TextFile,
	body: string,
	context: ProseContext,
	more: MoreHooks = (_, findings) => noDirectives(file, findings),
): Prose {
	const { root, comments } = parseWithComments(body);
	const findings = [
		...unclosedFences(file, root, comments),
		...brokenDirectives(file, root),
		...notationSlips({ file, paragraphs: context.paragraphs }, root, () => true),
		...definedCitations(file, root),
		...lostMarkup(file, root),
	];
	const hooks = { ...referenceHooks(file, context, findings), ...more(root, findings) };
	const blocks = toBlocks(root.children, { definitions: definitionsOf(root), ...hooks });
	return { blocks, findings };
}

/** A hook that finds every directive unknown. */
export function noDirectives(file: TextFile, findings: Finding[]): Pick<RichOptions, 'directive'> {
	return {
		directive(node) {
			const message = messages.sectionsOnly(node.name);
			findings.push(error(file, 'unknown-directive', spanOf(node), message));
			return undefined;
		},
	};
}

/** What an unknown directive is told. */
export function unknownDirective(
	name: string,
	known: readonly string[],
): { readonly message: string; readonly instead?: Instead } {
	const { hint, instead } = meantBy(name, known);
	return {
		message: messages.noDirective(name, hint || messages.use(known.join(', '))),
		instead,
	};
}
