/**
 * Sessions live: these pages are Kit's own, with its client. Its links load whole pages (app.html says so): learners' pages have
 * no client that could take them over.
 */
export const csr = true;
