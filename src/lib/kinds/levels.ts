/** What a question asks of its reader: a file of its own, since no learner's page needs the list. */
export const levels = ['recall', 'understand', 'infer', 'source', 'apply'] as const;
