import type { Rule } from '../rule.ts';

/** A row of the table has not two cells, or no right one. */
export const unbalancedTable: Rule = {
	name: 'unbalanced-table',
	severity: 'error',
	message: 'A row of the table has not two cells, or no right one.',
	why: "Cells move to another row's place, or a word has no partner that could be right.",
	bad: `## Who did what? {#who-did-what}

| Who | What |
| --- | --- |
| The fire service | pumped water out of cellars |
| The mayor | spoke of the dam | on Wednesday |

> [!NOTE]
> The fire service pumped, the mayor spoke of the dam.

Source: P2, P4
`,
	good: `## Who did what? {#who-did-what}

| Who | What |
| --- | --- |
| The fire service | pumped water out of cellars |
| The mayor | spoke of the dam |

> [!NOTE]
> The fire service pumped, the mayor spoke of the dam.

Source: P2, P4
`,
};
