import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take half a minute and more on two cores: begun last, one of them runs on alone when all others are through. */
const longest = [
	'mutations',
	'growth',
	'exchange/round-trip',
	'adding',
	'starts/lessons',
	'room/chaos',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
	const found = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
	return found < 0 ? longest.length : found;
};

/** Vitest's own order, which knows nothing in a fresh clone, behind those that are known to be long. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		return sorted.sort((a, b) => rankOf(a) - rankOf(b));
	}
}
