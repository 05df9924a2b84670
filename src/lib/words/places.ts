/** What maps and questions on places say, in the language of this build. Another language is another file beside it. */
export * from './en.places.ts';
