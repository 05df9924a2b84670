/** What a preview says, in the language of this build. Another language is another file beside it. */
export * from './en.preview.ts';
