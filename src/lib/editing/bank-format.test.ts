import { expect, it } from 'vitest';
import { bankFormat } from './bank-format.ts';

it('Aiken is told by its lines of answers, GIFT by its braces', () => {
	expect(bankFormat('What?\r\nA. One\r\nB) Two\r\nANSWER: B\r\n')).toBe('aiken');
	expect(bankFormat('What? {=One ~Two}\n')).toBe('gift');
	expect(bankFormat('::Q:: What does\nANSWER: A\nmean? {=One ~Two}')).toBe('gift');
	expect(bankFormat('')).toBe('gift');
});
