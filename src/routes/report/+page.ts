/** What is reported is known to the device alone. */
export const csr = true;
