import type { Nodes } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { Inline } from '#lib/base/rich.ts';
import { meantBy } from '#lib/base/nearest.ts';
import { paragraphId, readCitations } from '../syntax/citations.ts';
import type { Known } from './context.ts';
import { safeAddress } from '#lib/base/address.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import { error, warning } from '../markdown/lines.ts';
import { spanOf } from '../markdown/parse.ts';
import type { RichOptions } from '../markdown/rich.ts';
import { isPictureName, nameInFolder } from '#lib/lesson/picture-files.ts';
import * as messages from '#lib/words/notation/prose.ts';
import { nodesIn } from './prose-slips.ts';

/** Hooks that make references of citations and look for pictures in the folder; findings go to `findings`. */
export function referenceHooks(
	file: TextFile,
	known: Pick<Known, 'paragraphs' | 'files' | 'setAside'>,
	findings: Finding[],
): Required<Pick<RichOptions, 'citation' | 'image' | 'link' | 'lostLink'>> {
	/** Whether a picture may be shown; else a finding says why not. */
	const isThere = (src: string, address: string, span: Span): boolean => {
		if (known.setAside?.has(src)) {
			const message = messages.pictureAside(src);
			findings.push(error(file, 'active-picture', span, message));
			return false;
		}
		if (known.files.has(src)) return true;
		const { hint, instead } = meantBy(src, picturesIn(known.files));
		const message = messages.noPicture(src, hint);
		const put = instead && { word: address, put: encodeURI(instead.put) };
		findings.push(error(file, 'unknown-file', span, message, fixInstead(file, span, put)));
		return false;
	};
	return {
		link(node, address) {
			const name = nameInFolder(address);
			if (name === undefined || !isPictureName(name)) return true;
			return isThere(name, address, spanOf(node));
		},
		lostLink(node) {
			findings.push(error(file, 'bad-value', spanOf(node), messages.unsafeLink));
		},
		citation(node) {
			const span = spanOf(node);
			if (file.text[span.end] === '(') {
				findings.push(error(file, 'bad-value', span, messages.citationLink));
			}
			const { ids, troubles } = readCitations(node.value, known.paragraphs);
			for (const { name, message, instead } of troubles) {
				findings.push(error(file, name, span, message, fixInstead(file, span, instead)));
			}
			return ids.length > 0 ? { type: 'reference', to: ids, label: node.value } : undefined;
		},
		image(node): Inline | undefined {
			const alt = (node.alt ?? '').trim();
			const span = spanOf(node);
			if (alt === '') {
				const message = messages.describe;
				findings.push(warning(file, 'missing-description', span, message));
			}
			const src = nameInFolder(node.url);
			if (src === undefined || safeAddress(node.url) === undefined) {
				const message = messages.pictureElsewhere;
				findings.push(error(file, 'bad-value', span, message));
				return alt;
			}
			return isThere(src, node.url, span) ? { type: 'image', src, alt } : alt;
		},
	};
}

const pictures = new WeakMap<ReadonlySet<string>, readonly string[]>();

function picturesIn(files: ReadonlySet<string>): readonly string[] {
	const found = pictures.get(files) ?? [...files].filter((name) => !/\.md$/i.test(name));
	pictures.set(files, found);
	return found;
}

/** `bad-value` at each definition that takes the name of a citation: `[P3]: …`. */
export function definedCitations(file: TextFile, root: Nodes): Finding[] {
	return nodesIn(root).flatMap((node) => {
		if (node.type !== 'definition') return [];
		const names = (node.label ?? '').split(/[-–,\s]+/);
		if (!names.every((name) => paragraphId.test(name))) return [];
		const message = messages.citationDefined(node.label ?? '');
		return [error(file, 'bad-value', spanOf(node), message)];
	});
}
