import { newLesson, slug } from '#lib/notation/write/index.ts';
import { reservedLessons } from '#lib/notation/index.ts';
import { lessonTemplate } from '#lib/words/templates.ts';
import { unsaved, type Workspace } from './workspace.ts';

/** What the four steps of a new lesson ask for, as it was typed. */
export interface WizardAnswers {
	readonly title: string;
	readonly summary: string;
	readonly lang: string;
	readonly sourceTitle: string;
	readonly agency: string;
	/** ISO, or empty. */
	readonly date: string;
	/** One a line. */
	readonly facts: string;
	readonly reporter: string;
	/** One a line. */
	readonly voices: string;
	readonly section: string;
	readonly stem: string;
	readonly options: readonly { readonly text: string; readonly feedback: string }[];
	/** Which option is right. */
	readonly right: number;
	readonly explanation: string;
}

/** The lesson that was asked for; what was left empty is a gap that the checker tells. `today` is an ISO day. */
export function lessonFrom(begun: WizardAnswers, today: string): Workspace {
	const { title, summary, lang, agency, sourceTitle, date } = begun;
	const source = {
		title: sourceTitle.trim() || lessonTemplate.source,
		...(agency.trim() === '' ? {} : { agency }),
		...(date === '' ? {} : { date }),
	};
	const files = newLesson({
		title,
		asOf: date || today,
		...(lang.trim() === '' ? {} : { lang: lang.trim() }),
		...(summary.trim() === '' ? {} : { summary }),
		source,
		...voicesOf(begun),
		facts: linesOf(begun.facts),
		example: 'no',
		...(begun.section.trim() === '' ? {} : { section: begun.section }),
		...questionOf(begun),
	});
	return unsaved(addressOf(title), files);
}

/** A lesson's address, made of its title. */
export function addressOf(title: string): string {
	const address = slug(title, 'my-lesson');
	return reservedLessons.has(address) ? `lesson-${address}` : address;
}

const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

function voicesOf({ reporter, voices }: WizardAnswers) {
	const names = linesOf(voices);
	if (names.length === 0 && reporter.trim() === '') return {};
	const all = [reporter.trim() || 'the reporter', ...names];
	const ids = new Set<string>();
	return {
		voices: all.map((name, i) => {
			const made = slug(
				name.replace(/^(?:the|an?)\s+/i, ''),
				i === 0 ? 'reporter' : `voice-${i + 1}`,
			);
			const id = ids.has(made) ? `${made}-${i + 1}` : made;
			ids.add(id);
			return { id, name };
		}),
	};
}

function questionOf({ stem, options, right, explanation }: WizardAnswers) {
	if (stem.trim() === '') return {};
	const written = options
		.map(({ text, feedback }, i) => ({
			text,
			right: i === right,
			...(feedback.trim() === '' ? {} : { feedback }),
		}))
		.filter(({ text }) => text.trim() !== '');
	return {
		question: { stem, options: written, ...(explanation.trim() === '' ? {} : { explanation }) },
	};
}
