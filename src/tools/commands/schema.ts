import { didYouMean } from '#lib/base/nearest.ts';
import { misuse } from '#lib/words/en.tools.ts';
import { parsed, type Command } from './command.ts';
import { Misuse } from '../terminal/misuse.ts';

const help = `Usage: questions schema [NAME]

Prints the JSON Schema (draft 7) of a file's front matter, for editors that
check it.

  NAME     lesson, section, quiz, source, people, places, timeline or glossary.
           Without a NAME: all of them under "definitions"

Every value of front matter is read as the text that it is, so a number or a
date is as good as text in quotes.

Examples:
  questions schema lesson > lesson.schema.json
  questions schema | jq '.definitions | keys'
`;

export const command: Command = {
	help,
	async run(args, { out }) {
		const { positionals } = parsed(args, {}, 1);
		// The converter is needed by nothing else.
		const { allSchemas, schemaOf, schemaNames } = await import('../schema/front-matter-schema.ts');
		const [name] = positionals;
		const schema = name === undefined ? allSchemas() : schemaOf(name);
		if (!schema) {
			const hint = didYouMean(name ?? '', schemaNames);
			throw new Misuse(misuse.noSchema(name ?? '', hint, schemaNames.join(', ')));
		}
		out(`${JSON.stringify(schema, null, '\t')}\n`);
		return 0;
	},
};
