import { describe, expect, test } from 'vitest';
import { project, questions, tempFolder } from './testing/questions-command.ts';

describe('questions coverage', () => {
	test('is a table of paragraphs and their questions, and what is missing below it', async () => {
		const { status, out } = await questions(['coverage', 'examples'], project);
		expect(status).toBe(0);
		expect(out).toMatch(
			/^P2 +cited +4: how-long-counted fact-or-forecast how-often-it-came-up say-the-whale$/m,
		);
		expect(out).toMatch(/^not cited in the prose: .*\bC1\b/m);
		expect(out).toMatch(/^no question rests on: H$/m);
		expect(out).toMatch(/^sections without a question to infer: none$/m);
	});

	test('is JSON and nothing else with --json', async () => {
		const { out } = await questions(['coverage', '--json', 'examples'], project);
		expect(JSON.parse(out)).toMatchObject([
			{ lesson: 'examples', sections: [{ id: 'whale', infer: true }] },
		]);
	});

	test('ends with 1 where lesson.md can not be read', async () => {
		const here = tempFolder({ 'lesson.md': '---\ntitel: x\n---\n' });
		const { status, err } = await questions(['coverage', '.'], here);
		expect(status).toBe(1);
		expect(err).toContain('lesson.md has errors; check says which.');
	});
});
