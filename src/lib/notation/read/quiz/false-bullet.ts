import type { Nodes } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import { quizMessages as messages } from '#lib/words/en.notation-quiz.ts';
import { contentOf, error, linesIn, type TextFile } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import { lookAlikes } from './boxes.ts';

const bullet = new RegExp(
	String.raw`^\s*([${lookAlikes}]|-(?=[\u00A0\u2000-\u200B\u202F\u3000]))[\s\u200B]*\S`,
	'u',
);

/** Bullets or dashes from another program, which make no list: in a question without an answer its options. */
export function falseBullet(file: TextFile, stem: readonly Nodes[]): Finding | undefined {
	for (const node of stem) {
		if (node.type !== 'paragraph') continue;
		const lines = linesIn(file, spanOf(node)).filter(({ text }) => bullet.test(text));
		const [first] = lines;
		const sign = bullet.exec(first?.text ?? '')?.[1];
		if (!first || sign === undefined || lines.length < 2) continue;
		const what = sign === '-' ? messages.blankIsNone : messages.makesNoList(sign);
		const message = messages.beginOptions(what);
		return error(file, 'broken-checkbox', contentOf(first), message);
	}
	return undefined;
}
