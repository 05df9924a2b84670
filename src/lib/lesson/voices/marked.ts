import type { MarkedVoice, Paragraph, Voice } from '../lesson.ts';
import { groupOf } from './groups.ts';
import { lettersOf } from './letters.ts';

/** The voices of a lesson with what marks them on a page: two letters and the group that colours them. */
export function markedVoices(
	voices: readonly Voice[],
	paragraphs: readonly Paragraph[],
): MarkedVoice[] {
	const letters = lettersOf(voices.map(({ name }) => name));
	return voices.map((voice, i) => ({
		...voice,
		letters: letters[i] ?? '',
		group: groupOf(voice.id, voices[0]?.id, paragraphs),
	}));
}
