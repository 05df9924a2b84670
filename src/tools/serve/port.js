/**
 * Whether a text names a port; 0 lets the system choose a free one.
 * @param {string} text
 */
export function isPort(text) {
	return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}
