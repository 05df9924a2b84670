/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */
/** @typedef {import('eslint').Rule.Node} Node */

/**
 * What `no-restricted-imports` does not see: `import('…')`, the type `import('…').Name`, and `import.meta.glob('…')`. The patterns are the
 * same. Where `written` is set, a name that is put together at run time is refused too, since no wall can be held against it.
 * @type {import('eslint').Rule.RuleModule}
 */
const lateImports = {
	meta: {
		type: 'problem',
		schema: [
			{
				type: 'object',
				properties: { patterns: { type: 'array' }, written: { type: 'boolean' } },
				additionalProperties: false,
			},
		],
	},
	create(context) {
		/** @type {{ patterns: Pattern[], written?: boolean }} */
		const { patterns, written = false } = context.options[0];
		const tests = patterns.map((each) => ({ ...each, test: new RegExp(each.regex, 'iu') }));
		/**
		 * @param {Node} node
		 * @param {unknown} source
		 * @param {boolean} [isType]
		 */
		const look = (node, source, isType = false) => {
			const name = textOf(source);
			if (name === undefined && written && !isType)
				context.report({ node, message: 'What is imported stands here as a plain text.' });
			if (name === undefined) return;
			for (const { test, message, allowTypeImports } of tests) {
				if (isType && allowTypeImports) continue;
				if (test.test(name))
					context.report({ node, message: `'${name}' is restricted: ${message}` });
			}
		};
		return {
			ImportExpression: (node) => look(node, node.source),
			/** @param {Node & { source?: unknown }} node */
			TSImportType: (node) => look(node, node.source, true),
			// A worker, or a file by its address.
			"NewExpression[callee.name='URL'][arguments.1.object.type='MetaProperty']"(
				/** @type {Node & { arguments: unknown[] }} */ node,
			) {
				look(node, node.arguments[0]);
			},
			"CallExpression[callee.property.name='glob'][callee.object.type='MetaProperty']"(
				/** @type {Node & { arguments: unknown[] }} */ node,
			) {
				for (const source of listed(node.arguments[0])) look(node, source);
				const options = node.arguments[1];
				if (written && isObject(options) && context.sourceCode.getText(node).includes('base:'))
					context.report({ node, message: 'What is imported stands here as a plain text.' });
			},
		};
	},
};

/** The plugin: one rule by two names, since a file may be held by two walls, and a rule's options replace one another whole. */
export const walls = { rules: { 'late-imports': lateImports, 'late-svelte': lateImports } };

/**
 * A text that needs no running to be known.
 * @param {unknown} node
 * @returns {string | undefined}
 */
function textOf(node) {
	if (!isObject(node)) return undefined;
	if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
	const { type, quasis } = node;
	if (type !== 'TemplateLiteral' || !Array.isArray(quasis) || quasis.length !== 1) return undefined;
	return String(quasis[0].value.cooked);
}

/**
 * @param {unknown} node
 * @returns {unknown[]}
 */
const listed = (node) =>
	isObject(node) && node.type === 'ArrayExpression' && Array.isArray(node.elements)
		? node.elements
		: [node];

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === 'object' && value !== null;
