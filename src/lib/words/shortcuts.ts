/** The keys inside a question, in the language of this build. */
export * from './en.shortcuts.ts';
