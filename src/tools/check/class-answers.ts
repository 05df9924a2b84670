import { existsSync } from 'node:fs';
import { dataFolder, roomsFile } from '#lib/room/stores/folder.ts';
import type { Question } from '#lib/kinds/kind.ts';

/** An answer of a class, by the question as its room asked it. */
export type ClassAnswer = Pick<Question, 'id' | 'wording' | 'meaning'>;

/**
 * What classes have answered of a lesson, one entry a learner and question: from the rooms that are kept here, read only. Nothing
 * where there are none, or where they can not be read; what a learner took home is on their own device.
 */
export async function classAnswers(
	lesson: string,
	folder = dataFolder(),
): Promise<readonly ClassAnswer[]> {
	const file = roomsFile(folder);
	if (!existsSync(file)) return [];
	try {
		const { DatabaseSync } = await import('node:sqlite');
		const database = new DatabaseSync(file, { readOnly: true });
		try {
			const rows = database
				.prepare('SELECT room, text FROM events WHERE sequence = 1 ORDER BY room')
				.all();
			const answered = database.prepare(
				`SELECT DISTINCT json_extract(text, '$.learner') AS learner, json_extract(text, '$.question') AS question
				FROM events WHERE room = ? AND json_extract(text, '$.type') = 'answered'`,
			);
			return rows.flatMap(({ room, text }) => {
				const asked = askedIn(text, lesson);
				if (asked.length === 0 || typeof room !== 'string') return [];
				return answered.all(room).flatMap(({ question }) => asked[Number(question)] ?? []);
			});
		} finally {
			database.close();
		}
	} catch {
		return [];
	}
}

/** A room's questions in its own order, where it was opened with this lesson. */
function askedIn(text: unknown, lesson: string): readonly ClassAnswer[] {
	const opened: unknown = JSON.parse(String(text));
	const { lesson: kept, settings } = record(opened);
	const { id, sections } = record(kept);
	if (id !== lesson || !Array.isArray(sections)) return [];
	const ticked = record(settings)['questions'];
	const ids = Array.isArray(ticked) ? new Set<unknown>(ticked) : undefined;
	return sections
		.flatMap((section): unknown[] => {
			const { questions } = record(section);
			return Array.isArray(questions) ? questions : [];
		})
		.flatMap((question) => {
			const { id, wording, meaning } = record(question);
			if (typeof id !== 'string' || typeof wording !== 'string') return [];
			return [{ id, wording, meaning: typeof meaning === 'string' ? meaning : '' }];
		})
		.filter(({ id }) => ids?.has(id) ?? true);
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? { ...value } : {};
