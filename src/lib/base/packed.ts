/** A text in letters that an address's fragment takes as they are: deflated, as base64url. */
export async function pack(text: string): Promise<string> {
	const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text packed, or undefined where it was not, was cut short, or would be more than so many bytes. */
export async function unpack(packed: string, mostBytes: number): Promise<string | undefined> {
	try {
		const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
		const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
		return await within(inflated, mostBytes);
	} catch {
		return undefined;
	}
}

/** A few bytes can unfold to gigabytes: reading ends where it is enough. */
async function within(
	stream: ReadableStream<Uint8Array>,
	mostBytes: number,
): Promise<string | undefined> {
	const reader = stream.getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	for (let bytes = 0; ;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.length;
		if (bytes > mostBytes) {
			await reader.cancel();
			return undefined;
		}
		text += decoder.decode(value, { stream: true });
	}
}
