/** Hands a person a file made in the page. */
export function save(name: string, type: string, content: string | Uint8Array): void {
	// A copy of bytes: what is handed on must not lie in memory that is shared.
	const part = typeof content === 'string' ? content : new Uint8Array(content);
	const url = URL.createObjectURL(new Blob([part], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads it after the click; at once would be too soon for some.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
