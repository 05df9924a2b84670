import { seeded } from '../../../src/lib/base/seeded.ts';
import type { Card } from '../../../src/lib/memory/cards/cards.ts';
import { remembering } from '../../../src/lib/memory/cards/scheduler.ts';
import { normal, type Mind, type Model } from './minds.ts';
import { DAY_MS, type Schedule } from './schedules.ts';

/** What a schedule comes to: of a question, on average. */
export interface Outcome {
	/** Known on the day, in [0, 1]. */
	readonly recall: number;
	/** Asked after the day it was learned. */
	readonly reviews: number;
	/** The fullest day beside the mean of all days, averaged over learners. */
	readonly peak: number;
}

const QUESTIONS = 60;

/** So many learners of a kind, each with sixty questions learned on day 0, up to the day. The same seeds for every schedule. */
export function simulate(
	model: Model,
	goal: number,
	schedule: Schedule,
	learners: number,
): Outcome {
	let recall = 0;
	let reviews = 0;
	let peak = 0;
	for (let each = 0; each < learners; each++) {
		const one = learn(model, goal, schedule, `${model.name}/${goal}/${each}`);
		recall += one.recall;
		reviews += one.reviews;
		peak += one.peak;
	}
	return { recall: recall / learners, reviews: reviews / learners, peak: peak / learners };
}

function learn(model: Model, goal: number, schedule: Schedule, seed: string): Outcome {
	const random = seeded(seed);
	const learner = { ability: normal(random), random };
	const minds = Array.from({ length: QUESTIONS }, () => model.mind(learner));
	// Answers are drawn apart, so that each schedule meets the same minds.
	const draw = seeded(`${seed}/answers`);
	let cards = minds.map((mind, index) => learned(mind, index, draw));
	const perDay: number[] = [];
	for (let day = 1; day < goal; day++) {
		const due = schedule.today(cards, day, goal);
		perDay.push(due.length);
		if (due.length === 0) continue;
		const next = [...cards];
		for (const card of due) {
			const index = Number(card.question.id);
			const mind = minds[index];
			if (mind) next[index] = asked(next[index] ?? card, mind, day, draw);
		}
		cards = next;
	}
	const total = perDay.reduce((sum, count) => sum + count, 0);
	return {
		recall: minds.reduce((sum, mind) => sum + mind.chance(goal), 0) / QUESTIONS,
		reviews: total / QUESTIONS,
		peak: total === 0 ? 0 : (Math.max(...perDay) * perDay.length) / total,
	};
}

/** Its first answer, an hour after reading: mostly right. */
function learned(mind: Mind, index: number, draw: () => number): Card {
	const isRight = draw() < mind.chance(1 / 24);
	return {
		question: { id: String(index), kind: 'choice', section: '', wording: '' },
		memory: remembering(undefined, 0, isRight ? 'good' : 'again'),
		...{
			since: 0,
			at: 0,
			sittings: 1,
			missed: !isRight,
			sureAndWrong: false,
			asked: 0,
			asideUntil: 0,
		},
	};
}

function asked(card: Card, mind: Mind, day: number, draw: () => number): Card {
	const isRight = draw() < mind.chance(day);
	mind.ask(day, isRight);
	return {
		...card,
		memory: remembering(card.memory, day - card.at / DAY_MS, isRight ? 'good' : 'again'),
		at: day * DAY_MS,
		sittings: card.sittings + 1,
		missed: !isRight,
	};
}
