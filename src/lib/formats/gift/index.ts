export { readGift } from './read-gift.ts';
export { writeGift } from './write-gift.ts';
export { giftRules } from './rules.ts';
export { giftWriteRules } from './write-rules.ts';
