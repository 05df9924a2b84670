import type { WizardAnswers } from '#lib/editing/wizard.ts';
import type { Workspace } from '#lib/editing/workspace.ts';

/** What is seldom asked, and needs much: it is fetched with the first of these. */
export type Job =
	| { readonly do: 'begin'; readonly begun: WizardAnswers; readonly today: string }
	| { readonly do: 'add-section'; readonly workspace: Workspace; readonly title: string }
	| { readonly do: 'tidy'; readonly file: string; readonly text: string };

/** What came of a job. */
export type Outcome =
	| { readonly did: 'lesson'; readonly workspace: Workspace; readonly file?: string }
	| { readonly did: 'text'; readonly text: string };
