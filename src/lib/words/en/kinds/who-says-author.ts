import type { QuestionTemplate } from './template.ts';

/** How a question of this kind begins. */
export const whoSaysTemplate: QuestionTemplate = {
	name: 'Who says so',
	stem: 'A question about who says something?',
	answer: ['> The statement, in your own words.'],
	fields: ['Answer: claim @{voice}'],
};

/** What is said to authors of such a question. */
export const whoSaysFindings = {
	noQuote: 'Quote the statement between the heading and its answer: "> ".',
	answer: 'Write the kind of statement and the voice: Answer: claim @supporters.',
	kinds: (kinds: readonly string[]) => ` Use ${kinds.join(', ')}.`,
	unknownKind: (kind: string, hint: string) => `"${kind}" is no kind of statement.${hint}`,
	unknownVoice: (voice: string, hint: string) => `"${voice}" is no voice of source.md.${hint}`,
	noVoices: 'Name voices of source.md after "Voices:", or take the line out.',
	twice: (voice: string) => `"${voice}" stands twice after "Voices:". Take one out.`,
	notOffered: 'The voice of "Answer:" is not among these: add it.',
} as const;
