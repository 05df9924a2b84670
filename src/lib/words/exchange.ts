/** What bringing questions in and out says, in the language of this build. Another language is another file beside it. */
export * from './en.exchange.ts';
