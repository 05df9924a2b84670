import { importBank, type Bank } from '#lib/exchange/index.ts';
import { serve } from './channel.ts';

// Fetched with the first bank alone: it brings readers of other programs' formats and of HTML.
serve((bank: Bank) => importBank(bank));
