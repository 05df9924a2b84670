import { plainText, type Block } from '#lib/base/rich.ts';
import type { Formatted, TextFormat } from '#lib/formats/question.ts';
import type { Foreign, ImportTexts } from '#lib/kinds/exchanging.ts';
import { tidy } from '#lib/notation/write/index.ts';
import { titleFrom } from '../rows.ts';
import { flat, onOneLine, paragraphs, tidyBlocks, type Notes } from './blocks.ts';
import { fromHtml, hasTags, isHtml } from './html.ts';
import { fromForeignMarkdown } from './markdown.ts';

/** Reads the texts of one foreign question for a lesson in `lang`; what is dropped goes to `notes`. */
export function importTextsOf(foreign: Foreign, lang: string, notes: Notes): ImportTexts {
	const blocks = (text: Formatted) => tidyBlocks(readText(text, notes));
	const line = (text: Formatted) => tidy(flat(blocks(text), notes));
	const cell = (text: Formatted) => tidy(line(text).map(onOneLine));
	const formats = foreign.extras?.gift?.feedbackFormats;
	const formatOf = (index: number): TextFormat => formats?.[index] ?? foreign.stem.format;
	const some = (read: Block[]) => (read.length > 0 ? read : undefined);
	return {
		lang,
		blocks,
		line,
		cell,
		words: (text) => titleFrom(plainText(line({ text, format: foreign.stem.format }))),
		feedback: (index, text = '') => some(blocks({ text, format: formatOf(index) })),
		remark(index, text = '') {
			const children = cell({ text, format: formatOf(index) });
			return some(children.length > 0 ? [{ type: 'paragraph', children }] : []);
		},
	};
}

function readText({ text, format }: Formatted, notes: Notes): Block[] {
	const sound = soundText(text, notes);
	if (/\\\(|\\\[|\$\$/.test(sound)) notes.add('formulas');
	if (format === 'plain') return paragraphs(sound);
	if (format === 'markdown') return fromForeignMarkdown(sound, notes);
	if (!isHtml(sound))
		return format === 'html' ? paragraphs(sound.replace(/\s+/g, ' ')) : paragraphs(sound);
	if (hasTags(sound)) notes.add('html-to-markdown');
	return fromHtml(format === 'moodle' ? withBreaks(sound) : sound, notes);
}

/** Moodle's own format: HTML in which line ends count, but beside a tag. */
function withBreaks(text: string): string {
	if (/<pre\b/i.test(text)) return text;
	return text.replace(
		/(>)?[ \t]*((?:\n[ \t]*)+)(<)?/g,
		(_, before = '', ends: string, after = '') =>
			before || after ? `${before} ${after}` : ends.replace(/\n[ \t]*/g, '<br>'),
	);
}

/** Without characters that files and pages can't hold. */
function soundText(text: string, notes: Notes): string {
	const ends = text.replace(/\r\n?/g, '\n');
	// Half of a character that takes two, and signs that steer machines. The lead byte is asked for alone.
	const sound = ends.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\p{Cs}/gu, '');
	if (sound !== ends) notes.add('signs');
	return sound;
}
