/** How a question of a kind begins: lines to be written over. `{voice}` and `{place}` stand for an id of the lesson. */
export interface QuestionTemplate {
	/** What the kind is called in a list of kinds. */
	readonly name: string;
	readonly stem: string;
	/** The answer's lines under the heading; none where it is only fields. */
	readonly answer: readonly string[];
	/** The kind's own fields, a line each: `Answer: 12`. */
	readonly fields: readonly string[];
}
