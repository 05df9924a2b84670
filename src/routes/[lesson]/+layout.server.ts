import { lessonAt } from '../lessons.server.ts';

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
			sections: sections.map((section) => ({
				id: section.id,
				number: section.number,
				title: section.title,
				minutes: section.minutes,
				questions: section.questions.map((question) => question.id),
			})),
		},
	};
}
