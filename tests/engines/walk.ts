import { plainText } from '../../src/lib/base/rich.ts';
import type { Question } from '../../src/lib/kinds/kind.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { giveInRoom, lessons } from '../e2e/giving.ts';
import type { Visitor } from './visitor.ts';

/** A stretch of the walk; it throws where something is not as it should be. */
export type Stretch = (visitor: Visitor, newcomer: () => Promise<Visitor>) => Promise<void>;

const lesson = called('kyrgyzstan-2019');
const examples = called('examples');

function called(id: string): Lesson {
	const found = lessons.find((each) => each.id === id);
	if (!found) throw new Error(`The lesson ${id} can not be read.`);
	return found;
}

const questionsOf = ({ sections }: Lesson) => sections.flatMap(({ questions }) => questions);

function find(is: (question: Question) => boolean, what: string, among = lesson): Question {
	const found = questionsOf(among).find(is);
	if (!found) throw new Error(`The lesson has no question ${what}.`);
	return found;
}

const withId = (id: string, among = lesson) => find((each) => each.id === id, id, among);

function equal(is: unknown, wanted: unknown, what: string): void {
	if (is !== wanted) throw new Error(`${what}: ${String(is)}, and not ${String(wanted)}`);
}

const explained = ':is([data-phase=explained], [data-phase=recorded])';

/** Everything that is walked, in this order: later stretches find what earlier ones left on the device. */
export const walk: Readonly<Record<string, Stretch>> = {
	async home(visitor) {
		const { page } = visitor;
		await visitor.goto('/');
		const widths = () =>
			visitor.tab.evaluate(
				`[...document.querySelectorAll('.chips label')].map((each) => each.offsetWidth).join()`,
			);
		const before = await widths();
		await page.locator('label[data-right="false"]').first().click();
		await page.locator('.said .is-wrong').waitFor();
		await page.locator('label[data-right="true"]').first().click();
		await page.locator('.said .is-right').waitFor();
		equal(await widths(), before, 'how wide the answers are, once pressed');
		await page.locator('[data-island=going]').first().show();
		await page.locator('[data-island=going][data-awake] a.main').waitFor();
		await visitor.look('home');
	},

	async section(visitor) {
		const { page } = visitor;
		const section = lesson.sections.find(({ inText }) => inText.length > 0);
		const [id = ''] = section?.inText ?? [];
		await visitor.goto(`/${lesson.id}/${section?.id ?? ''}`);
		const inText = page.locator(`#ask-${id}`);
		await inText.show();
		await visitor.answer(inText.locator(`fieldset[data-question="${id}"][data-awake]`), withId(id));
		await inText.locator(`fieldset${explained}`).waitFor();
		const check = page.locator('[data-island=check]');
		await check.show();
		const card = check.locator('fieldset[data-question][data-awake]');
		const first = await card.attribute('data-question');
		await visitor.answer(card, withId(first));
		await check.locator(`fieldset[data-question="${first}"]${explained}`).waitFor();
		await visitor.look('section');
		await visitor.tab.reload();
		await inText.show();
		await inText.locator(`fieldset[data-awake]${explained}`).waitFor();
		await check.show();
		// What was answered is either shown as it was, or the check goes on with the next.
		const again = await card.attribute('data-question');
		if (again === first) await check.locator(`fieldset${explained}`).waitFor();
		await visitor.look('section-again');
	},

	async 'who says so'(visitor) {
		const { page } = visitor;
		const told = lesson.sections.at(3);
		await visitor.goto(`/${lesson.id}/${told?.id ?? ''}`);
		await isUnderlined(visitor, 'a.word');
		await page.getByRole('button', { name: 'Who says so' }).click();
		await page.locator('.prose .voice-disc').waitFor();
		await isUnderlined(visitor, '.kind:not(.kind-none)');
		await visitor.look('voices');
		await page.locator('.prose a.mark').first().click();
		await page.locator('.prose a.mark[aria-expanded=true] + .note').waitFor();
		await visitor.tab.reload();
		await page.locator('.prose .voice-disc').waitFor();
	},

	async quiz(visitor) {
		await startQuiz(visitor, `/${lesson.id}/quiz`, /^6$/);
		await throughQuiz(visitor, lesson, 6, 4);
		await visitor.look('result');
	},

	async 'every kind'(visitor) {
		await startQuiz(visitor, `/${examples.id}/quiz`, /^All \d+$/);
		await throughQuiz(visitor, examples, questionsOf(examples).length, 2);
	},

	async room(host, newcomer) {
		const learner = await newcomer();
		const code = await openRoom(host);
		await join(learner, code);
		await host.page.getByRole('heading', { name: '1 learner' }).waitFor();
		await host.look('host-waiting');
		await host.page.getByRole('button', { name: 'Start', exact: true }).click();
		const card = learner.page.locator('fieldset[data-question]');
		const title = await card.getByRole('heading').text();
		const question = find((each) => plainText(each.title) === title, title);
		await giveInRoom(card, question);
		await learner.look('learner-answering');
		await learner.page.getByRole('button', { name: 'Send answer' }).click();
		const saved = learner.page.locator('[role=status]').filter({ hasText: 'Answer saved' });
		await saved.waitFor();
		await learner.tab.reload();
		await saved.waitFor();
		await host.tab.reload();
		await host.page.locator('main').filter({ hasText: '1 of 1 have answered' }).waitFor();
		await host.page.getByRole('button', { name: 'Close answers' }).click();
		await host.page.getByRole('button', { name: 'Reveal' }).click();
		await host.page.getByRole('button', { name: 'Next', exact: true }).waitFor();
		await host.look('host-revealed');
		await learner.look('learner-revealed');
		await host.page.getByRole('button', { name: 'End', exact: true }).click();
		await host.page.getByRole('button', { name: 'End the session' }).click();
		await learner.page.getByRole('heading', { name: 'Your result' }).waitFor();
		await learner.look('learner-result');
	},

	async record(visitor) {
		const { page, tab } = visitor;
		await visitor.goto('/record');
		await page.getByRole('heading', { name: 'By lesson' }).waitFor();
		await page.locator('main').filter({ hasText: lesson.title }).waitFor();
		await visitor.look('record');
		// A file that is saved leaves the page: it is caught on its way.
		await tab.evaluate(
			'(() => { const make = URL.createObjectURL; URL.createObjectURL = (file) => { window.caught = file; return make.call(URL, file); }; })()',
		);
		await page.getByRole('button', { name: 'Save my record as a file' }).click();
		const text = String(await tab.evaluate('window.caught.text()'));
		const answered = text.split('\n').filter((line) => line.includes('"type":"answered"'));
		const least = 2 + 6 + questionsOf(examples).length;
		if (answered.length < least)
			throw new Error(`The file has ${answered.length} answers of ${least}.`);
	},
};

/** Of what tells by a line below it, whether the line is drawn. */
async function isUnderlined({ tab }: Visitor, css: string): Promise<void> {
	const drawn = await tab.evaluate(
		`[...new Set([...document.querySelectorAll('.prose ${css}')].map((each) => getComputedStyle(each).textDecorationLine))].join()`,
	);
	equal(drawn, 'underline', `the line below ${css}`);
}

/** A quiz of so many, in the mode that explains each. */
async function startQuiz(visitor: Visitor, path: string, count: RegExp) {
	const { page } = visitor;
	await visitor.goto(path);
	await page.locator('details.setup > summary').click();
	const form = page.locator('form#setup');
	await form.getByRole('radio', { name: /^Study/ }).click();
	await form.getByRole('radio', { name: count }).click();
	await form.getByRole('button', { name: 'Start' }).click();
	await form.gone();
}

/** Through to the result, with a reload at one of the questions and at the end: nothing is lost by either. */
async function throughQuiz(visitor: Visitor, of: Lesson, count: number, reloadAt: number) {
	const { page, tab } = visitor;
	const label = page.locator('[data-island=quiz] .label');
	for (let number = 1; number <= count; number++) {
		await label.filter({ hasText: `Question ${number} of ${count}` }).waitFor();
		const card = page.locator('[data-island=quiz] fieldset[data-phase][data-awake]');
		const id = await card.attribute('data-question');
		if (number === reloadAt) {
			await tab.reload();
			await page.locator('[data-island=quiz][data-awake] .run:not([inert])').waitFor();
			await label.filter({ hasText: `Question ${number} of ${count}` }).waitFor();
			equal(await card.attribute('data-question'), id, 'the question after a reload');
		}
		const question = withId(id, of);
		await visitor.answer(card, question);
		const done = page.locator(`fieldset[data-question="${id}"]${explained}`);
		await done.waitFor();
		await visitor.look(`quiz-${question.kind}`);
		await done.locator('button.main').click();
		await done.gone();
	}
	await page.getByRole('heading', { name: 'Your result' }).waitFor();
	const points = page.locator('main p').filter({ hasText: ' points' }).first();
	const before = await points.text();
	await tab.reload();
	equal(await points.text(), before, 'the result after a reload');
}

async function openRoom(host: Visitor): Promise<string> {
	const { page } = host;
	await host.goto('/room');
	const form = page.locator('form#host');
	await form.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: lesson.title });
	await form.getByRole('radio', { name: /Together/ }).click();
	await form.getByRole('button', { name: 'Open the room' }).click();
	return page.locator('output[aria-label="Room code"]').text();
}

async function join(learner: Visitor, code: string): Promise<void> {
	const { page } = learner;
	await learner.goto('/room');
	await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.getByRole('button', { name: /^Join as / }).click();
	await page.locator('main').filter({ hasText: 'You are ' }).waitFor();
}
