export { importBank, type Bank, type Imported } from './import-bank.ts';
export { exportLesson, type Exported, type ExportRow } from './export-lesson.ts';
export type { ImportRow } from './rows.ts';
export type { BankFormat } from './go-out.ts';
