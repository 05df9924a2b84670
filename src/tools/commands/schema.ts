import { didYouMean } from '#lib/base/nearest.ts';
import { misuse } from '#lib/words/tools.ts';
import { commandHelp } from '#lib/words/commands.ts';
import { parsed, type Command } from './command.ts';
import { Misuse } from '../terminal/misuse.ts';

export const command: Command = {
	help: commandHelp.schema,
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
