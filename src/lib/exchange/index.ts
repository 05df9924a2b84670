export { importBank, type Bank, type Imported } from './import-bank.ts';
export { exportLesson, type Exported } from './export-lesson.ts';
export type { ImportRow } from './rows.ts';
export { whyOf } from './review.ts';
export type { BankFormat } from '#lib/formats/table.ts';
export { readStrictly } from './recognise.ts';
export { updateLesson, type Became, type Updated } from './update-lesson.ts';
