/** What an answer was given to: its question as it stood then. Lines of the version before have no meaning. */
interface Given {
	readonly wording: string;
	readonly meaning?: string | undefined;
}

/**
 * Whether an answer still counts: words may have changed since, what was meant may not. Where one of both says nothing of what was
 * meant, only the same words are the same question.
 */
export const asksTheSame = (given: Given, now: Given): boolean =>
	given.meaning && now.meaning ? given.meaning === now.meaning : given.wording === now.wording;
