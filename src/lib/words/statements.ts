/** Kinds of statement and who says them, in the language of this build. */
export * from './en.statements.ts';
