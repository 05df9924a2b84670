/** What each key of front matter is for: shown by editors where one writes it. By schema and path. */
export const meanings: Readonly<Record<string, string>> = {
	'lesson.title': 'What the lesson is called.',
	'lesson.summary': 'In one sentence, what the lesson is about. It stands on the first page.',
	'lesson.lang': 'The language that the lesson is written in: en, de, ky and so on.',
	'lesson.asOf': 'The day up to which all this is known: 2019-08-08.',
	'lesson.source': 'The article that the lesson rests on.',
	'lesson.source.title': "The article's title.",
	'lesson.source.agency': 'Who published it.',
	'lesson.source.date': 'When it was published: 2019-08-08.',
	'lesson.guess':
		'Ids of two or three questions that are asked before the first section and never scored.',
	'lesson.complete': 'yes: no question may lack its source, explanation or feedback.',
	'lesson.mistakes': 'Misconceptions that wrong options may name, each id with words for it.',
	'lesson.teacher': 'A note to teachers; learners do not see it.',
	'lesson.listed':
		'no: the lesson does not stand on the first page. Its address works all the same.',
	'section.title': 'What the section is called.',
	'section.short': 'The section in two sentences.',
	'section.goals': 'What a reader can do afterwards, each id with words for it.',
	'quiz.title': 'What the questions are called where their section cannot be read.',
	'source.voices': 'Who speaks in the article, each id with a name. The first one reports.',
	'places.country': 'The country whose outline is drawn, as a code of three capitals: KGZ.',
	'places.views':
		'What maps show, by name: { centre: a-place, km: 80 } or { places: [a-place, another] }.',
};
