/** What is said to authors of `Wrong:` lines. */
export const expectedWrongFindings = {
	noText: 'Write the wrong answer after "Wrong:", then " > " and the words for it.',
	unexplained: 'Say after " > " what those who answer this should know.',
} as const;

/** What is said to authors of the items of a list. */
export const itemFindings = {
	noWords: 'Write the words of this item behind its mark.',
	box: 'Nothing is ticked here: take the box away.',
	leftOut: 'Nothing can be left out here. Take the words "Left out:" away.',
	below: 'This item hangs below the one above it. Take its indentation away.',
} as const;

/** What is said to authors of options to tick. */
export const optionFindings = {
	unseen:
		'The words behind "Left out:" are for a right option that was not chosen, so nobody would see these. Take them away, or tick the option.',
	below: 'This option hangs below the one above it. Take its indentation away.',
	noBox: 'Give this option a box: "- [ ] " before its words, "- [x] " if it is right.',
	noWords: 'Write the words of this option behind its box.',
	alike: 'Two options read the same. Change this one or take it out.',
	tooFew: 'Give this question at least two options, one right and one wrong.',
	noneRight: 'Tick the right answer: write "[x]" before it.',
	noneWrong: 'Every option is ticked. Give the question one that is wrong: "- [ ] ".',
	unexplained:
		'Say in a quote below this option, indented to its text, what those who choose it should know.',
} as const;
