import { withFiles, type Workspace } from './workspace.ts';

const references: Readonly<Record<string, string>> = {
	'source.md':
		'---\nvoices:\n  reporter: the reporter\n---\n\n## P1\n\n- reporter: A fact, in your own words.\n',
	'people.md':
		'## A name {#a-name}\n\nWho this is, in your own words.\n\nRole: what the person is\n',
	'places.md': '## A place {#a-place}\n\nWhat is to be known of it.\n\nAt: 0, 0\n',
	'timeline.md': '## What happened {#what-happened}\n\nIn a sentence or two.\n\nDate: 2000\n',
	'glossary.md': '## A word {#a-word}\n\nWhat it means.\n',
};

/** The lesson with one of the files that are looked up, begun with an example. */
export const withReference = (workspace: Workspace, name: string): Workspace =>
	withFiles(workspace, new Map([[name, references[name] ?? '']]));
