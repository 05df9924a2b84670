/** A class session: pure rules, safe for browsers. The server and the client have fronts of their own. */
export { codeLength, drawCode, isCode, readCode } from './codes.ts';
export {
	wireCommand,
	type Actor,
	type Command,
	type Refusal,
	type WireCommand,
} from './commands.ts';
export { decide } from './decide.ts';
export { dealDeck, type Deck, type SecretName } from './deck.ts';
export { fold, foldAll } from './fold.ts';
export { keepOfLesson, type LessonLike } from './lesson.ts';
export { drawnName } from './drawn.ts';
export { readTyped } from './names.ts';
export { forView, type Concealed, type Revealed } from './project/concealed.ts';
export { door, type Door } from './project/door.ts';
export { host, type HostView } from './project/host.ts';
export { own, type LearnerView } from './project/learner.ts';
export { result, type Result, type TakeHomeEntry } from './project/result.ts';
export { screen, type ScreenView } from './project/screen.ts';
export { shared, type Shared } from './project/shared.ts';
export { roomSettings, type RoomSettings } from './settings.ts';
export { openRoom, type RoomState } from './state.ts';
export { nextDue } from './tick.ts';
