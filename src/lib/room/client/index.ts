/** A room from a browser. Everything it needs of its surroundings comes in as `ClientEnv`. */
export { slotName, type AnswerState, type Notice, type Slot } from './answers.ts';
export { type ClientEnv, type DeviceStorage } from './env.ts';
export {
	hostSession,
	keepScreenKey,
	lookAtDoor,
	sayHello,
	screenSession,
	type HostSession,
	type HostWish,
} from './host.ts';
export {
	deviceOf,
	forgetSeat,
	joinRoom,
	learnerSession,
	learnerToken,
	type LearnerSession,
} from './learner.ts';
export { giveHostPassword, openRoomWith, type Opening } from './opening.ts';
export { type Watchable } from './signal.ts';
export { connection, type Connection } from './status.ts';
