/** A slip that people make in a question: what the checker calls it, and the question with it, once for each place. */
export interface Slip {
	readonly is: string;
	readonly name: string;
	made(question: string): { readonly text: string; readonly line: number }[];
}

const linesOf = (text: string): string[] => text.split('\n');

/** A slip inside a line, in each line that it can be made in; found in that line, or at the heading. */
function inLine(
	is: string,
	name: string,
	from: RegExp,
	to: string,
	at: 'line' | 'heading' = 'line',
): Slip {
	return {
		is,
		name,
		made: (question) =>
			linesOf(question).flatMap((line, i, lines) => {
				const changed = line.replace(from, to);
				if (changed === line) return [];
				return [{ text: lines.with(i, changed).join('\n'), line: at === 'line' ? i + 1 : 1 }];
			}),
	};
}

/** A slip in any item but the first, with which the others are compared. */
function laterItem(is: string, name: string, from: RegExp, to: string): Slip {
	const { made } = inLine(is, name, from, to);
	return {
		is,
		name,
		made(question) {
			const first = linesOf(question).findIndex((line) => from.test(line)) + 1;
			return made(question).filter(({ line }) => line !== first);
		},
	};
}

/** A slip in the whole question; nothing where it can't be made. */
function inWhole(
	is: string,
	name: string,
	make: (question: string) => { text: string; line: number } | undefined,
): Slip {
	return {
		is,
		name,
		made(question) {
			const made = make(question);
			return made && made.text !== question ? [made] : [];
		},
	};
}

const boxes: readonly Slip[] = [
	inLine('a box with nothing in it', 'broken-checkbox', /^- \[ \] /, '- [] '),
	inLine('no blank before the box', 'broken-checkbox', /^- \[ \] /, '-[ ] '),
	inLine('no blank behind the box', 'broken-checkbox', /^- \[ \] /, '- [ ]'),
	inLine('no hyphen', 'broken-checkbox', /^- \[ \] /, '[ ] '),
	inLine('no box', 'broken-checkbox', /^- \[ \] /, '- '),
	inLine('a tick', 'broken-checkbox', /^- \[x\] /, '- [v] '),
	inLine('a ticked box without its blank', 'broken-checkbox', /^- \[x\] /, '- [x]'),
	inLine('a ticked box without a hyphen', 'broken-checkbox', /^- \[x\] /, '[x] '),
	inLine('a wide box', 'broken-checkbox', /^- \[x\] /, '- [ x ] '),
];

const ids: readonly Slip[] = [
	inLine('no id', 'missing-id', /^(## .*) \{#[^}]*\}$/, '$1'),
	inLine('capitals in an id', 'bad-id', /^(## .*) \{#(.)/, '$1 {#Q_$2'),
	inLine('a blank in an id', 'bad-id', /^(## .*) \{#(\w+)-/, '$1 {#$2_'),
	inLine('an id without its sign', 'unknown-attribute', /^(## .*) \{#/, '$1 {'),
	inLine('an id spelled out', 'unknown-attribute', /^(## .*) \{#/, '$1 {id='),
	inWhole('a question copied', 'duplicate-id', (question) => ({
		text: `${question}\n${question}`,
		line: linesOf(question).length + 1,
	})),
];

const fields: readonly Slip[] = [
	inLine('a letter left out', 'unknown-field', /^Source:/, 'Sorce:'),
	inLine('two letters swapped', 'unknown-field', /^Also:/, 'Aslo:'),
	inLine('two letters swapped in what is asked for', 'unknown-field', /^Answer:/, 'Anwser:'),
	inLine('a letter too many', 'unknown-field', /^Level:/, 'Levell:'),
	inLine('a level that there is not', 'bad-value', /^Level: .*$/, 'Level: hard'),
	inLine('a level misspelt', 'bad-value', /^Level: recall$/, 'Level: recal'),
	inLine('points beyond nine', 'bad-value', /^Points: .*$/, 'Points: 90'),
	inLine('a source that is a page', 'bad-value', /^Source: .*$/, 'Source: page 3'),
	inLine('a source without anything', 'bad-value', /^Source: .*$/, 'Source:'),
	inLine('a paragraph that there is not', 'unknown-paragraph', /^Source: .*$/, 'Source: P99'),
	inLine('a goal that there is not', 'unknown-goal', /^Goal: .*$/, 'Goal: nowhere'),
	inLine('no source', 'missing-source', /^Source: .*$/, 'Also: And so?', 'heading'),
	inLine('a kind that there is not', 'unknown-kind', /^Kind: .*$/, 'Kind: essay'),
];

const inItems: readonly Slip[] = [
	inLine('a mistake that there is not', 'unknown-mistake', /\{mistake=[a-z-]+/, '{mistake=zzzzzz'),
	inLine('an attribute misspelt', 'unknown-attribute', /\{mistake=/, '{mistak='),
	inLine('feedback at the margin', 'detached-feedback', /^ {2,4}(?=> )(?!> Left)/, ''),
	inLine('feedback indented too far', 'detached-feedback', /^ {2,4}(?=> )(?!> Left)/, '        '),
	inLine('feedback behind an arrow', 'detached-feedback', /^( {2,4})> (?!Left)/, '$1-> '),
	inLine('no blank behind a number', 'split-list', /^([2-9]\.) (?=\p{L})/u, '$1'),
	inLine('numbers that go back', 'bad-value', /^3\. /, '1. '),
	laterItem('another mark', 'split-list', /^- (?=\[[ x]\])/, '* '),
	inLine('another sign behind a number', 'split-list', /^([2-9])\. /, '$1) '),
	laterItem('an option indented', 'split-list', /^- (?=\[[ x]\])/, '  - '),
	inLine('no bar at the end', 'unbalanced-table', /^(\| [^-].* \| .*) \|$/, '$1'),
	inLine('no bar at the beginning', 'unbalanced-table', /^\| (?=\w[^|]*\|[^|]*\|$)/, ''),
	inLine('a cell too many', 'unbalanced-table', /^(\| \w.*) \|$/, '$1 | more |'),
	inLine('a row of hyphens too short', 'unbalanced-table', /^\| --- \| --- \|$/, '| --- |'),
	inLine('no right cell', 'unbalanced-table', /^(\| \w[^|]*\|)[^|]*\|$/, '$1 |'),
];

const ofWhole: readonly Slip[] = [
	inWhole('nothing ticked', 'no-right-answer', (question) => ({
		text: question.replaceAll('- [x]', '- [ ]'),
		line: 1,
	})),
	inWhole('everything ticked', 'no-wrong-answer', (question) => ({
		text: question.replaceAll('- [ ]', '- [x]'),
		line: 1,
	})),
	inWhole('a field stuck to the text above', 'swallowed-field', (question) => {
		const text = question.replace(/(?<=^> .*)\n\n(?=[A-Z][a-z]+: )/m, '\n');
		return { text, line: linesOf(text).findIndex((line) => /^[A-Z][a-z]+: /.test(line)) + 1 };
	}),
	inWhole('a fence left open', 'unclosed-fence', (question) => ({
		text: question.replace(/\n\n/, '\n\n```\na line of code\n\n'),
		line: 3,
	})),
	inWhole('no explanation', 'missing-explanation', (question) => ({
		text: question.replace(/^> \[!NOTE\]\n(?:>.*\n)+/m, ''),
		line: 1,
	})),
];

/** Every slip that is tried. */
export const slips: readonly Slip[] = [...boxes, ...ids, ...fields, ...inItems, ...ofWhole];
