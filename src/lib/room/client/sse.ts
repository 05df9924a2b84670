/** One server-sent event. */
export interface ServerEvent {
	readonly event: string;
	readonly data: string;
}

/** Reads a stream of server-sent events piece by piece, however they are cut. Comments are signs of life, no events. */
export function eventReader(): (piece: string) => readonly ServerEvent[] {
	let rest = '';
	let event = '';
	let data: string[] = [];
	const take = (line: string): ServerEvent | undefined => {
		if (line === '') {
			const found =
				data.length > 0 ? { event: event || 'message', data: data.join('\n') } : undefined;
			event = '';
			data = [];
			return found;
		}
		const colon = line.indexOf(':');
		const field = colon === -1 ? line : line.slice(0, colon);
		const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
		if (field === 'event') event = value;
		if (field === 'data') data.push(value);
		return undefined;
	};
	return (piece) => {
		const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
		rest = lines.pop() ?? '';
		return lines.flatMap((line) => take(line) ?? []);
	};
}
