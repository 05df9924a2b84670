/** Sessions live: these pages are Kit's own, with its client. */
export const csr = true;
