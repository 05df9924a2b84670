import type { Finding } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/folder.ts';
import type { Folder } from './folder.ts';
import { differences } from '../write/index.ts';
import { contentOf, fixOf, lineOf, textFile, warning, type TextFile } from '../markdown/lines.ts';

/** So many are told; whoever has more lets the formatter write them all, and does not wait for each to be looked at. */
const most = 100;

/** `noncanonical` at the first line that differs of each question or block that the formatter would write otherwise. */
export function noncanonicalIn(folder: Folder): Finding[] {
	const files = [
		...folder.single.values(),
		...folder.sections.flatMap(({ prose, quiz }) => [prose ?? [], quiz ?? []].flat()),
		...folder.lost,
	];
	const findings: Finding[] = [];
	for (const file of files) {
		// What Git left is mended by hand; and what is read is not what stands there.
		if (folder.shortened.has(file.name) || (file.conflicts ?? []).length > 0) continue;
		findings.push(...findingsIn(file, most - findings.length));
	}
	return findings;
}

/** How lines end is a matter of the machine that wrote the file, and nothing to warn of. */
function findingsIn(file: TextFile, left: number): Finding[] {
	const ending = /\r\n?/.exec(file.text)?.[0];
	const text = ending === undefined ? file.text : file.lines.map((line) => line.text).join('\n');
	const plain = ending === undefined ? file : textFile(file.name, text);
	const inFile = (offset: number) => {
		const { number, start } = lineOf(plain, offset);
		return (file.lines[number - 1]?.start ?? 0) + offset - start;
	};
	return differences(file.name, text, left).map((difference) => {
		const [start, end] = [inFile(difference.start), inFile(difference.end)];
		const line = contentOf(lineOf(file, start));
		// An insertion may stand behind what the line holds.
		const span = { start: Math.min(line.start, start), end: Math.max(line.end, start) };
		const written = difference.text.replaceAll('\n', ending ?? '\n');
		const fix = fixOf(file, messages.fixForm, [{ start, end, text: written }]);
		return warning(file, 'noncanonical', span, messages.otherwise, fix);
	});
}
