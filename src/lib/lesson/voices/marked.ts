import type { MarkedVoice, Paragraph, Statement, Voice } from '../lesson.ts';
import { groupOf } from './groups.ts';
import { lettersOf } from './letters.ts';

/** The voices of a lesson with what marks them on a page: two letters and the group that colours them. */
export function markedVoices(
	voices: readonly Voice[],
	paragraphs: readonly Paragraph[],
): MarkedVoice[] {
	const letters = lettersOf(voices.map(({ name }) => name));
	const lines = new Map<string, Statement[]>();
	for (const statement of paragraphs.flatMap(({ statements }) => statements)) {
		const known = lines.get(statement.voice);
		if (known) known.push(statement);
		else lines.set(statement.voice, [statement]);
	}
	return voices.map((voice, i) => ({
		...voice,
		letters: letters[i] ?? '',
		group: groupOf(voice.id, voices[0]?.id, lines.get(voice.id) ?? []),
	}));
}
