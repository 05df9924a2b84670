import type { Finding } from '#lib/base/finding.ts';
import { folderMessages as messages } from '#lib/words/en.notation.ts';
import { error, textFile } from '../markdown/lines.ts';
import { activeIn } from './active.ts';

/** `active-picture` at each place where an SVG file does more than show something; one whose text is not known is not looked at. */
export function activePictures(files: ReadonlyMap<string, string>): Finding[] {
	return [...files].flatMap(([name, text]) => {
		const active = /\.svg$/i.test(name) ? activeIn(text) : [];
		if (active.length === 0) return [];
		const file = textFile(name, text);
		// A byte order mark is no part of a file's text.
		const mark = text.length - file.text.length;
		return active.map(({ start, end, what }) => {
			const span = { start: start - mark, end: end - mark };
			return error(file, 'active-picture', span, toDo(what));
		});
	});
}

const toDo = (what: string) => messages.active(what);
