import { work } from './jobs.ts';
import type { Answer, Ask, Outcome } from './messages.ts';

/** Works beside the page, so that typing waits for nothing. */
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
	const answer: Answer = { ...outcomeOf(data), number: data.number };
	postMessage(answer);
});

function outcomeOf(ask: Ask): Outcome {
	try {
		return work(ask, () => performance.now());
	} catch (error) {
		console.error(error);
		return { did: 'nothing' };
	}
}
