import type { Rule } from '../rule.ts';
import { activePicture } from './active-picture.ts';
import { answersUnreachable } from './answers-unreachable.ts';
import { badId } from './bad-id.ts';
import { badValue } from './bad-value.ts';
import { brokenCheckbox } from './broken-checkbox.ts';
import { detachedFeedback } from './detached-feedback.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateOption } from './duplicate-option.ts';
import { emptyBox } from './empty-box.ts';
import { frontMatter } from './front-matter.ts';
import { kindMismatch } from './kind-mismatch.ts';
import { missingExplanation } from './missing-explanation.ts';
import { missingFeedback } from './missing-feedback.ts';
import { missingId } from './missing-id.ts';
import { missingSource } from './missing-source.ts';
import { beforeTheFirstEntry } from './before-the-first-entry.ts';
import { beforeTheFirstQuestion } from './before-the-first-question.ts';
import { conflictMarker } from './conflict-marker.ts';
import { listInStem } from './list-in-stem.ts';
import { notationAsText } from './notation-as-text.ts';
import { noRightAnswer } from './no-right-answer.ts';
import { noWrongAnswer } from './no-wrong-answer.ts';
import { reservedName } from './reserved-name.ts';
import { splitList } from './split-list.ts';
import { swallowedField } from './swallowed-field.ts';
import { tooFewOptions } from './too-few-options.ts';
import { unbalancedTable } from './unbalanced-table.ts';
import { unclosedFence } from './unclosed-fence.ts';
import { unknownAttribute } from './unknown-attribute.ts';
import { unknownDirective } from './unknown-directive.ts';
import { unknownField } from './unknown-field.ts';
import { unknownFile } from './unknown-file.ts';
import { unknownGoal } from './unknown-goal.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownMistake } from './unknown-mistake.ts';
import { unknownParagraph } from './unknown-paragraph.ts';
import { unknownPerson } from './unknown-person.ts';
import { unknownPlace } from './unknown-place.ts';
import { unknownQuestion } from './unknown-question.ts';
import { unknownVoice } from './unknown-voice.ts';

/** Every error that a lesson can have, in the order of the contract's table. A new one adds a file and a line. */
export const errors: readonly Rule[] = [
	noRightAnswer,
	noWrongAnswer,
	missingId,
	duplicateId,
	badId,
	reservedName,
	unknownParagraph,
	unknownPlace,
	unknownVoice,
	unknownQuestion,
	unknownPerson,
	unknownMistake,
	unknownGoal,
	unknownFile,
	unknownKind,
	kindMismatch,
	unknownField,
	unknownAttribute,
	unknownDirective,
	badValue,
	duplicateOption,
	tooFewOptions,
	unbalancedTable,
	emptyBox,
	brokenCheckbox,
	detachedFeedback,
	splitList,
	swallowedField,
	unclosedFence,
	conflictMarker,
	beforeTheFirstQuestion,
	beforeTheFirstEntry,
	listInStem,
	notationAsText,
	frontMatter,
	answersUnreachable,
	activePicture,
	missingSource,
	missingExplanation,
	missingFeedback,
];
