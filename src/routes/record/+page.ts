/** It works with what only the device has. */
export const csr = true;
