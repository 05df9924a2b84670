import type { Warning } from './rule.ts';
import { unsupportedAnswer } from './unsupported-answer.ts';

/** Every warning, in the order of the contract's table. A new one adds a file and a line. */
export const warnings: readonly Warning[] = [unsupportedAnswer];
