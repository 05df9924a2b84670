import { expect, test } from 'vitest';
import { seeded, shuffled, type Random } from '#lib/base/seeded.ts';
import { lineOf, progress, type Asked } from '#lib/memory/index.ts';
import { readLesson } from '#lib/notation/index.ts';

/*
 * The law of edits: whatever is edited, in whatever order, words alone lose nothing, and what is meant resets exactly its question.
 * Edits are made in the text of a quiz file, as a teacher makes them. SCRIPTS=1000 tries as many as the law was made for.
 */
const scripts = Number(process.env['SCRIPTS'] ?? 100);
const logs = 100;

const lesson = {
	'lesson.md': `---
title: A flood
summary: What happened.
lang: en
asOf: 2024-05-02
source: { title: River rises, agency: Local Desk, date: 2024-05-02 }
---

A small lesson.
`,
	'source.md': '---\nvoices:\n  reporter: the reporter\n---\n\n## P1\n\n- reporter: It rained.\n',
	'1-flood.md': '---\ntitle: The flood\n---\n\nIt rained [P1].\n',
};

/** A question as its author has it before them: its words, and what is right. */
interface Draft {
	readonly id: string;
	readonly kind: 'choice' | 'order' | 'typed' | 'number';
	readonly stem: string;
	readonly items: readonly string[];
	readonly feedback: string;
	/** The place of what is right; the answer of what is typed. */
	readonly key: number;
}

const textOf = ({ id, kind, stem, items, feedback, key }: Draft): string => {
	const heading = `## ${stem}? {#${id}}\n\n`;
	const end = `\n> [!NOTE]\n> ${feedback}\n\nSource: P1\n`;
	if (kind === 'choice') {
		const options = items.map(
			(item, i) => `- [${i === key ? 'x' : ' '}] ${item}\n  > ${feedback}\n`,
		);
		return `${heading}${options.join('')}${end}`;
	}
	if (kind === 'order')
		return `${heading}${items.map((item, i) => `${i + 1}. ${item}\n`).join('')}${end}`;
	return `${heading}${end}Answer: ${kind === 'typed' ? `answer${'x'.repeat(key)}` : key + 10}\n`;
};

const letters = ['one', 'two', 'three', 'four'];
const drafts: readonly Draft[] = letters.flatMap((name, n) =>
	(['choice', 'order', 'typed', 'number'] as const).map((kind) => ({
		...{
			id: `${kind}-${name}`,
			kind,
			stem: `What about ${name}`,
			feedback: 'So it was',
			key: n % 3,
		},
		items: ['Amber light', 'Broken dam', 'Clear water', 'Deep river'].slice(0, 3 + (n % 2)),
	})),
);

function askedIn(now: readonly Draft[]): ReadonlyMap<string, Asked> {
	const files = { ...lesson, '1-flood.quiz.md': now.map(textOf).join('\n') };
	const { located } = readLesson('flood', new Map(Object.entries(files)));
	return new Map(located?.questions.map(({ question }) => [question.id, question]));
}

const pick = (random: Random, count: number) => Math.floor(random() * count);

/** Words put otherwise: something is added at the end of the stem, an item or the feedback. */
function reworded(draft: Draft, random: Random): Draft {
	const more = ` ${['now', 'then', 'here', 'indeed'][pick(random, 4)] ?? ''}`;
	const where = pick(random, 3);
	if (where === 0) return { ...draft, stem: draft.stem + more };
	if (where === 1 || draft.items.length === 0) return { ...draft, feedback: draft.feedback + more };
	const at = pick(random, draft.items.length);
	return { ...draft, items: draft.items.with(at, (draft.items[at] ?? '') + more) };
}

/** Something else is right, or there is another item. */
function changed(draft: Draft, random: Random): Draft {
	if (draft.kind === 'typed' || draft.kind === 'number') return { ...draft, key: draft.key + 1 };
	if (draft.kind === 'choice' && random() < 0.5)
		return { ...draft, key: (draft.key + 1) % draft.items.length };
	if (draft.kind === 'order' && random() < 0.5) {
		const [first = '', second = '', ...rest] = draft.items;
		return { ...draft, items: [second, first, ...rest] };
	}
	return { ...draft, items: [...draft.items, `Extra thing ${'z'.repeat(draft.items.length)}`] };
}

/** Answers of one learner on one or two devices, to questions as they were. */
function logOf(asked: ReadonlyMap<string, Asked>, seed: string) {
	const random = seeded(seed);
	const ids = [...asked.values()].filter(() => random() < 0.6);
	const lines = ids.map(({ id, wording, meaning }, at) =>
		lineOf(
			{
				...{ type: 'answered', question: id, wording, meaning, turn: 0, try: 1, hints: 0 },
				...{ response: {}, mark: { score: pick(random, 2), parts: [] } },
			},
			{ lesson: 'flood', run: `run-${seed}`, seed: 's', policy: 'study' },
			{ id: `${seed}-${at}`, at, device: random() < 0.5 ? 'one' : 'two' },
		),
	);
	return { given: ids.map(({ id }) => id).sort(), lines };
}

test(`over ${scripts} scripts of edits and ${logs} logs words lose nothing, and a meaning resets its question alone`, () => {
	const before = askedIn(drafts);
	expect(before.size).toBe(drafts.length);
	const all = Array.from({ length: logs }, (_, n) => logOf(before, `log-${n}`));
	for (let n = 0; n < scripts; n++) {
		const random = seeded(`script-${n}`);
		const reset = new Set<string>();
		const gone = new Set<string>();
		let now = drafts;
		for (let edits = 1 + pick(random, 8); edits > 0; edits--) {
			const at = pick(random, now.length);
			const draft = now[at];
			if (!draft) continue;
			const fate = random();
			if (fate < 0.05) gone.add(draft.id);
			else if (fate < 0.4 && !reset.has(draft.id)) reset.add(draft.id);
			else {
				now = now.with(at, reworded(draft, random));
				continue;
			}
			now = fate < 0.05 ? now.toSpliced(at, 1) : now.with(at, changed(draft, random));
		}
		const asked = [...askedIn(shuffled(now, random)).values()];
		expect(asked).toHaveLength(now.length);
		const isReset = (id: string) => reset.has(id) && !gone.has(id);
		const wrong = all.filter(({ given, lines }) => {
			const { history, changed } = progress(lines, 'flood', asked);
			const [counts, resets] = [[...history.keys()].sort(), [...changed].sort()];
			const [kept, lost] = [given.filter((id) => !isReset(id)), given.filter(isReset)];
			return `${counts.join()} ${resets.join()}` !== `${kept.join()} ${lost.join()}`;
		});
		expect(wrong, `script-${n}`).toEqual([]);
	}
});
