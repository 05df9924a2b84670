/** The samples of a guide, put together by the file's name behind the fence: `md name`. */
export function samplesIn(guide: string): Map<string, string> {
	const files = new Map<string, string>();
	for (const [, name = '', piece = ''] of guide.matchAll(/^```md (\S+)\n([^]*?)^```$/gm)) {
		const above = files.get(name);
		files.set(name, above === undefined ? piece : `${above}\n${piece}`);
	}
	return files;
}
