import { describe, expect, test } from 'vitest';
import { lettersOf } from './letters.ts';

const one = (name: string) => lettersOf([name])[0];

describe('two letters for a voice', () => {
	test.each([
		['Atambayev', 'At'],
		["Atambayev's supporters", 'Su'],
		['the supporters’ lawyer', 'La'],
		['Jeenbekov', 'Je'],
		['health ministry', 'HM'],
		['security service', 'SS'],
		['AFP correspondent', 'AF'],
		['Marat', 'Ma'],
		['Azimov', 'Az'],
		['the reporter', 'Re'],
		['the headline', 'He'],
		['der Reporter', 'Re'],
		['le ministère de la santé', 'MS'],
		['министерство здравоохранения', 'МЗ'],
		['المتحف البريطاني', 'مب'],
		['رأي لا يُذكر صاحبه', 'رل'],
		['卫生部', '卫生'],
		['स्वास्थ्य मंत्रालय', 'स्वामं'],
		['X', 'X'],
		['', '?2'],
	])('%s: %s', (name, letters) => {
		expect(one(name)).toBe(letters);
	});

	test('no two voices of a lesson share them, in any case', () => {
		const names = ['the reporter', 'Regnier', 'Reed', 'Rees', 'Re', 'RE', 're', 'Re', 'R', 'r'];
		const letters = lettersOf(names).map((pair) => pair.toUpperCase());
		expect(new Set(letters).size).toBe(names.length);
	});

	test('one voice more leaves those before it as they were', () => {
		expect(lettersOf(['health ministry', 'home office', 'Hans Meier']).slice(0, 2)).toEqual(
			lettersOf(['health ministry', 'home office']),
		);
	});
});
