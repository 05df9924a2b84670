/** The editor lives: this page is Kit's own, with its client. */
export const csr = true;
