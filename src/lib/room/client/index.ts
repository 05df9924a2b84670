/** A room from a browser. Everything it needs of its surroundings comes in as `ClientEnv`. */
export { slotName, type AnswerState, type Notice, type Slot } from './answers.ts';
export { connectionStatus } from './connection.ts';
export { deviceOf, forgetSeat, keepScreenKey } from './device.ts';
export {
	giveHostPassword,
	joinRoom,
	lookAtDoor,
	openRoomWith,
	sayHello,
	type OpenRequest,
} from './enter-room.ts';
export { type ClientEnv, type DeviceStorage } from './env.ts';
export { type Observable } from './observable.ts';
export { hasKeys, refusalOf } from './request.ts';
export {
	hostSession,
	learnerSession,
	screenSession,
	type HostCommand,
	type HostSession,
	type LearnerSession,
} from './sessions.ts';
