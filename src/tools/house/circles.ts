import type { SourceFile } from './tree.ts';

/** Groups of files that import each other in a loop: strongly connected components, by Tarjan's algorithm. */
export function circlesIn(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): string[][] {
	const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
	const indexOf = new Map<string, number>();
	const stack: string[] = [];
	const circles: string[][] = [];
	const visit = (path: string): number => {
		const index = indexOf.size;
		let low = index;
		indexOf.set(path, index);
		stack.push(path);
		for (const to of importsOf.get(path) ?? []) {
			if (!indexOf.has(to)) low = Math.min(low, visit(to));
			else if (stack.includes(to)) low = Math.min(low, indexOf.get(to) ?? low);
		}
		if (low === index) {
			const circle = stack.splice(stack.indexOf(path));
			if (circle.length > 1) circles.push(circle.sort());
		}
		return low;
	};
	for (const { path } of files) if (!indexOf.has(path)) visit(path);
	return circles;
}
