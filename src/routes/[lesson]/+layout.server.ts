import { lessonAt } from '../lessons.server.ts';
import { stepOf } from './asks.server.ts';

/** What every page of a lesson needs: its name, language and way through. */
export function load({ params }) {
	const { id, title, lang, summary, sections, complete } = lessonAt(params.lesson);
	return {
		lesson: {
			id,
			title,
			lang,
			summary,
			complete,
			sections: sections.map(stepOf),
		},
	};
}
