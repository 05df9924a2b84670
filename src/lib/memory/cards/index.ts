/**
 * What is to be asked again, and when: folds of the log. A door of its own, since it brings the scheduler: fetched where something is
 * reviewed.
 */
export { cardsOf, goalOf } from './cards.ts';
export { calibration } from './calibration.ts';
export { asideLine, goalLine } from './lines.ts';
export { plan } from './plan.ts';
export { nextWording, SITTING, sittingOf } from './sitting.ts';
export type { Card } from './cards.ts';
export type { Step } from './calibration.ts';
