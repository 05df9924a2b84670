import * as v from 'valibot';

const choices = v.object({
	policy: v.picklist(['study', 'test']),
	/** At most so many; Infinity is kept as null. */
	count: v.pipe(
		v.nullable(v.number()),
		v.transform((count) => count ?? Infinity),
	),
	section: v.optional(v.string()),
	mixed: v.boolean(),
});

/** What a quiz is to be like. */
export type Choices = Readonly<v.InferOutput<typeof choices>>;

/** What a quiz is like where nothing was chosen. */
export const usual = { policy: 'study', count: 12, mixed: true } as const satisfies Choices;

/** Also read by the script in app.html: a device that has chosen is not shown the usual quiz first. */
const KEY = 'readback-quiz';

/** What was chosen on this device last; nothing where nothing was, or storage is refused. */
export function chosenBefore(): Choices | undefined {
	try {
		const read = v.safeParse(choices, JSON.parse(localStorage.getItem(KEY) ?? 'null'));
		return read.success ? read.output : undefined;
	} catch {
		return undefined;
	}
}

/** Remembers what was chosen, where the device lets us. */
export function rememberChoices(chosen: Choices): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(chosen));
	} catch {
		// The next quiz begins as the usual one.
	}
}
