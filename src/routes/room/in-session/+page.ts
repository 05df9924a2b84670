/** Sent in place of a lesson's pages (src/tools/serve/rooms.ts): whole, and without a client. */
export const csr = false;
