/** What single kinds of question say, in the language of this build. Another language is another file beside it. */
export * from './en.kinds.ts';
