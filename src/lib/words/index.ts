/** Every word of the interface that learners read, in the language of this build. Another language is another file beside it. */
export * from './en.ts';
export * from './en.kinds.ts';
export * from './en.places.ts';
