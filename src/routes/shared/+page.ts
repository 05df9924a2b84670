/** The lesson is in the address's fragment, which no server sees. */
export const csr = true;
