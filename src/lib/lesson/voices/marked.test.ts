import { expect, test } from 'vitest';
import { lessons } from './lessons.samples.ts';
import { markedVoices } from './marked.ts';

const marksOf = (id: string) =>
	lessons
		.find((lesson) => lesson.id === id)
		?.voices.map(({ id: voice, letters, group }) => `${voice} ${letters} ${group}`);

test('the voices of the first lesson have the letters and groups of the design', () => {
	expect(marksOf('kyrgyzstan-2019')).toEqual([
		'reporter Re reporter',
		'headline He reporter',
		'captions PC witness',
		'afp AF witness',
		'ministry HM state',
		'service SS state',
		'atambayev At side',
		'supporters Su side',
		'jeenbekov Je side',
		'marat Ma analyst',
		'azimov Az analyst',
		'elsewhere OR outside',
	]);
});

test('no lesson has two voices of the same letters', () => {
	for (const { voices } of lessons)
		expect(new Set(voices.map(({ letters }) => letters)).size).toBe(voices.length);
});

test('a voice belongs where most of its lines do, and one of equal shares to the plainer group', () => {
	const line = (voice: string, kind: 'event' | 'official' | 'promise' | 'judgement') => ({
		...{ voice, kind },
		text: [],
	});
	const statements = [
		line('office', 'promise'),
		line('office', 'official'),
		line('office', 'official'),
		line('paper', 'judgement'),
		line('paper', 'event'),
	];
	const voices = ['first', 'office', 'paper', 'silent'].map((id) => ({ id, name: id }));
	const groups = markedVoices(voices, [{ id: 'P1', statements }]).map(({ group }) => group);
	expect(groups).toEqual(['reporter', 'state', 'reporter', 'outside']);
});
