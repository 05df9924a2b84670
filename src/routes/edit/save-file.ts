/** Hands the writer a file made in the page. */
export function saveFile(name: string, type: string, bytes: Uint8Array): void {
	// A copy: what is handed on must not lie in memory that is shared.
	const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads it after the click; at once would be too soon for some.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
