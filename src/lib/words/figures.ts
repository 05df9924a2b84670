/** What drawn figures say, in the language of this build. Another language is another file beside it. */
export * from './en.figures.ts';
