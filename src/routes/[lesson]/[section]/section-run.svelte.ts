import { firstSeed } from '../first-seed.ts';
import { Session, type Dealt } from '../session.svelte.ts';

/** The runs of one section's page: one for each question in the text, one for the check at its end. */
export class SectionRuns {
	readonly inText: ReadonlyMap<string, Session>;
	readonly check: Session | undefined;

	constructor(lesson: string, section: string, inText: readonly string[], dealt: readonly Dealt[]) {
		const seed = firstSeed(lesson, section);
		const fresh = { policy: 'study', seed } as const;
		const isInText = ({ question }: Dealt) => inText.includes(question.id);
		this.inText = new Map(
			dealt.filter(isInText).map((each) => [
				each.question.id,
				// A question in the text does not come back: the check and the quiz ask again.
				new Session({ lesson, place: 'text', questions: [each], fresh: { ...fresh, returns: 0 } }),
			]),
		);
		const rest = dealt.filter((each) => !isInText(each));
		if (rest.length > 0)
			this.check = new Session({ lesson, place: 'section', questions: rest, fresh });
	}
}
