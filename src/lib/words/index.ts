/** What a question says to its learner, in the language of this build. Another language is another file beside it. */
export * from './en.ts';
