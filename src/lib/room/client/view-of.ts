import type { HostView } from '../rules/project/host.ts';
import type { LearnerView } from '../rules/project/learner.ts';
import type { ScreenView } from '../rules/project/screen.ts';

/** Views come from our own server: their outline is enough to know them by. */
const has = (value: unknown, ...keys: readonly string[]) =>
	typeof value === 'object' && value !== null && keys.every((key) => key in value);

export const isLearnerView = (value: unknown): value is LearnerView => has(value, 'shared', 'own');
export const isHostView = (value: unknown): value is HostView =>
	has(value, 'shared', 'step', 'plan');
export const isScreenView = (value: unknown): value is ScreenView =>
	has(value, 'shared', 'code', 'answered');
