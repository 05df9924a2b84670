import { expectTypeOf, test } from 'vitest';
import type { Trouble } from '#lib/kinds/authoring.ts';
import type { error, warning } from '#lib/notation/index.ts';
import type { FindingName } from './finding-names.ts';
import type { Finding } from './finding.ts';

// Held by the type check (`npm run check`), not by running: a misspelt name compiles nowhere.
test('whoever makes a finding of a lesson takes its name from the table', () => {
	expectTypeOf<'no-right-anwser'>().not.toExtend<FindingName>();
	expectTypeOf<Parameters<typeof error>[1]>().toEqualTypeOf<FindingName>();
	expectTypeOf<Parameters<typeof warning>[1]>().toEqualTypeOf<FindingName>();
	expectTypeOf<Trouble['name']>().toEqualTypeOf<FindingName>();
	expectTypeOf<Finding['name']>().toEqualTypeOf<FindingName>();
});
