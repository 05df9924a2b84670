/** What a text is that is no bank of a format read here, by its first lines. */
export type TextualKind =
	| 'rtf'
	| 'moodle-xml'
	| 'qti-xml'
	| 'xml'
	| 'svg'
	| 'web-page'
	| 'json'
	| 'postscript'
	| 'blooket'
	| 'gimkit'
	| 'kahoot'
	| 'google-forms'
	| 'quizlet'
	| 'anki-text'
	| 'csv'
	| 'lesson-text'
	| 'text2qti';

const HEAD = 4096;
/** JSON by its first signs: an object's key with its colon, or a list of objects, lists or texts. */
const json =
	/^(?:\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\{\s*\}\s*$|\[\s*(?:\{\s*"|\[|\]\s*$|"(?:[^"\\\n]|\\.){0,200}"\s*[,\]]))/;

/** The kind of a text that no reading can change: it says itself what it is. */
export function declaredKind(text: string): TextualKind | undefined {
	const head = text.slice(0, HEAD).replace(/^[\uFEFF\s]+/, '');
	if (head.startsWith('{\\rtf')) return 'rtf';
	if (head.startsWith('%!PS')) return 'postscript';
	// A bank on HTML or JSON may begin with a piece of them.
	if (/^[ \t]*ANSWER[ \t]*[:：]/im.test(text)) return undefined;
	if (/^(?:<!doctype html|<html\b|<head\b)/i.test(head))
		return isPage(text) ? 'web-page' : undefined;
	if (/^(?:MIME-Version:|From: <Saved by )/i.test(head)) return 'web-page';
	if (head.startsWith('<')) return markupKind(head, text);
	if (json.test(head)) return 'json';
	if (/^"?[#\w ]{0,20}"?[,;\t]?"?question(?: text)?"?[,;\t]/i.test(head)) {
		return templates.find(([, words]) => words.test(head))?.[0] ?? 'csv';
	}
	if (/^---\r?\n[^]{0,2000}?\r?\n---\r?\n/.test(head) && /^## .*\{#/m.test(text))
		return 'lesson-text';
	return undefined;
}

const isPage = (text: string): boolean => /<body\b|<\/(?:body|html|head)>/i.test(text);

function markupKind(head: string, text: string): TextualKind | undefined {
	const body = head.replace(/^(?:<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s+)*/i, '');
	const isXml = /^<\?xml\b/i.test(head);
	if (/^<html\b/i.test(body)) return isPage(text) ? 'web-page' : undefined;
	if (/^<quiz\b/.test(body)) return 'moodle-xml';
	if (/^<(?:\w+:)?(?:questestinterop|assessmentItem|assessmentTest|qti-|manifest\b)/.test(body))
		return 'qti-xml';
	if (/^<svg\b[^>]*\bxmlns=/.test(body)) return 'svg';
	return isXml ? 'xml' : undefined;
}

/** Words that stand in the first line of a table made by one of these programs. */
const templates: readonly (readonly [TextualKind, RegExp])[] = [
	['blooket', /Blooket/],
	['gimkit', /Gimkit/],
	['kahoot', /Kahoot|Question - max \d+ characters/i],
	['anki-text', /^#(?:separator|html|notetype|deck|columns):/m],
	['google-forms', /^"?Timestamp"?[,;\t]/],
];

const anyAnswers = /\{[^{}=~#]*[=~#][^{}]*\}|\{\s*[TF]\w*\s*\}|^ANSWER:/im;
const LINES = 200;

/** The kind of a text that looks like a table or a list of another program, where no reading finds more in it. */
export function likelyKind(text: string): TextualKind | undefined {
	const lines = text
		.slice(0, 100_000)
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, LINES);
	const head = lines.slice(0, 8).join('\n');
	const template = templates.find(([, words]) => words.test(head));
	if (template) return template[0];
	if (anyAnswers.test(text.slice(0, 100_000))) return undefined;
	if (/^## .*\{#[a-z]/m.test(text) || /^[-*] \[[ xX]\] /m.test(text)) return 'lesson-text';
	if (/^\d+[.)]\s/m.test(text) && /^\*?[a-z]\)\s/m.test(text) && /^\*[a-z]\)\s/m.test(text))
		return 'text2qti';
	return tableKind(lines);
}

/** Lines that all have as many columns: parted by tabs as cards of Quizlet are, or by commas or semicolons. */
function tableKind(lines: readonly string[]): TextualKind | undefined {
	if (lines.length < 2) return undefined;
	const tabs = lines.map((line) => line.trim().split('\t').length);
	if (tabs.every((columns) => columns === 2)) return 'quizlet';
	if (tabs.every((columns) => columns === tabs[0]) && (tabs[0] ?? 0) > 2) return 'csv';
	return [',', ';'].some((mark) => isTable(lines, mark)) ? 'csv' : undefined;
}

function isTable(lines: readonly string[], mark: string): boolean {
	const columns = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(mark).length);
	const [first = 1] = columns;
	const alike = columns.filter((count) => count === first).length;
	return first > 2 && alike >= lines.length * 0.8;
}
