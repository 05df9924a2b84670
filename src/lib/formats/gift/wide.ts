import type { Report } from '../report.ts';
import { narrow, rangeOfLine, type Line } from '../text.ts';
import type { GiftRule } from './findings.ts';
import { isComment, masked } from './lexing.ts';

/** Signs of GIFT as keyboards of East Asia write them. */
const signs = /[｛｝＝～＃：]/;

/**
 * A question with full-width signs where GIFT has its own: braces where it has no other, what begins an answer inside of them,
 * the colons of a title. In words they stay. Lines keep their lengths, so that places are what they were.
 */
export function narrowed(block: readonly Line[], report: Report<GiftRule>): readonly Line[] {
	if (!block.some((line) => signs.test(line.text) && !isComment(line))) return block;
	const raw = block.map((line) => (isComment(line) ? ' '.repeat(line.text.length) : line.text));
	const text = raw.join('\n');
	const meant = answersNarrowed(bracesNarrowed(titleNarrowed(text)));
	if (meant === text) return block;
	const lines = meant.split('\n');
	const first = block.find((line, i) => !isComment(line) && lines[i] !== line.text);
	if (first) report.add('gift-wide-signs', rangeOfLine(first));
	return block.map((line, i) => (isComment(line) ? line : { ...line, text: lines[i] ?? '' }));
}

function titleNarrowed(text: string): string {
	const title = /^(\s*)：：([^：\n]*)：：/.exec(text);
	if (!title) return text;
	return `${title[1] ?? ''}::${title[2] ?? ''}::${text.slice(title[0].length)}`;
}

function bracesNarrowed(text: string): string {
	const mask = masked(text);
	const open = mask.includes('{') ? -1 : mask.search(/｛(?=\s*(?:[=＝~～#＃]|[TF]))/);
	const opened = replaced(text, open, '{');
	const from = masked(opened).indexOf('{');
	const close = mask.includes('}') || from < 0 ? -1 : mask.indexOf('｝', from);
	return replaced(opened, close, '}');
}

function answersNarrowed(text: string): string {
	const mask = masked(text);
	const open = mask.indexOf('{');
	const close = mask.indexOf('}', open);
	if (open < 0 || close < 0) return text;
	const inside = text.slice(open + 1, close);
	const maskInside = mask.slice(open + 1, close);
	return text.slice(0, open + 1) + inside.replace(wideIn(maskInside), narrow) + text.slice(close);
}

/** Wide signs that begin an answer; beside one of ASCII they are part of a text, unless they stand where only a sign can. */
function wideIn(answers: string): RegExp {
	const isWide = /^\s*[＝～＃]/.test(answers);
	if (!/[=~#]/.test(answers)) return isWide ? /[＝～＃]/g : /(?!)/g;
	if (isWide) return /^\s*[＝～＃]|(?<=\s)～/g;
	return answers.includes('~') ? /(?!)/g : /(?<=\s)～/g;
}

const replaced = (text: string, at: number, sign: string): string =>
	at < 0 ? text : text.slice(0, at) + sign + text.slice(at + 1);
