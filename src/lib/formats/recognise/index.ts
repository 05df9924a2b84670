import type { BinaryKind } from './binary.ts';
import type { TextualKind } from './textual.ts';

/** What a file is that holds no bank of a format read here. */
export type FileKind = BinaryKind | TextualKind;

export { binaryKind, isNoText } from './binary.ts';
export { declaredKind, likelyKind } from './textual.ts';
