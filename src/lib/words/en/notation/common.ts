/* What many findings share. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const write = (put: string): string => `Write "${put}"`;
