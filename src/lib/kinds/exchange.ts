import { choiceExchange } from './choice/exchange.ts';
import { choicesExchange } from './choices/exchange.ts';
import type { Exchange } from './exchanging.ts';
import { matchExchange } from './match/exchange.ts';
import { numberExchange } from './number/exchange.ts';
import { orderExchange } from './order/exchange.ts';
import { placeExchange } from './place/exchange.ts';
import { recallExchange } from './recall/exchange.ts';
import { sortExchange } from './sort/exchange.ts';
import { typedExchange } from './typed/exchange.ts';
import { whoSaysExchange } from './who-says/exchange.ts';

/** Every kind's exchanging face, in the order in which they are asked whether a foreign question is theirs. A new kind adds one line. */
const faces: readonly Exchange[] = [
	choiceExchange,
	choicesExchange,
	orderExchange,
	matchExchange,
	sortExchange,
	typedExchange,
	numberExchange,
	placeExchange,
	whoSaysExchange,
	recallExchange,
];

/** Exchanging faces by the name of their kind. */
export const exchanges: ReadonlyMap<string, Exchange> = new Map(
	faces.map((face) => [face.name, face]),
);
