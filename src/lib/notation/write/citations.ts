/** Paragraph ids as `Source:` has them: `P1, P3-P5, X2`, neighbours of one kind as a range. */
export function writeCitations(ids: readonly string[]): string {
	const runs: { first: string; last: string }[] = [];
	for (const id of ids) {
		const run = runs.at(-1);
		if (run && follows(run.last, id)) run.last = id;
		else runs.push({ first: id, last: id });
	}
	return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}

function follows(before: string, id: string): boolean {
	const number = Number(id.slice(1));
	return before.charAt(0) === id.charAt(0) && number > 1 && number === Number(before.slice(1)) + 1;
}
