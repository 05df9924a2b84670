import { writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { launchOptions } from '../../../src/tools/testing/find-browser.js';
import { say } from '../../../src/tools/ready/say.js';
import type { Options } from './options.ts';
import { profiles, type Profile, type ProfileName } from './profiles.ts';
import type { Row } from './row.ts';
import { visitFirst, visitToLook, type Where } from './visits.ts';

/** Somebody to be measured: where each size lies. */
export interface Target extends Pick<Where, 'name' | 'keeps'> {
	readonly url: (size: number) => string;
}

/** A name that is not this machine's own, and leads to it. */
export const lanName = 'readback.lan';

/** The browser that visits; one that the caller has to close. */
function launched(): Promise<Browser> {
	const { args, ...more } = launchOptions();
	const rules = `MAP ${lanName} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
	const also = ['--enable-precise-memory-info', `--host-resolver-rules=${rules}`];
	return chromium.launch({ ...more, args: [...args, ...also] });
}

/** Visits everybody in turns, round by round, so that what else the machine does meets all; keeps what is there in `out` as it goes. */
export async function measure(targets: readonly Target[], options: Options): Promise<Row[]> {
	const rows: Row[] = [];
	for (let round = 1; round <= options.runs; round++)
		for (const profile of options.profiles)
			for (const size of options.sizes) {
				const browser = await launched();
				try {
					for (const target of targets) {
						const at = { target: target.name, profile, size, round };
						const row = { ...at, ...(await visitBoth(browser, target, at, options)) };
						rows.push(row);
						tell(row);
						if (options.out) writeFileSync(options.out, JSON.stringify({ options, rows }));
					}
				} finally {
					await browser.close();
				}
			}
	return rows;
}

async function visitBoth(
	browser: Browser,
	{ name, keeps, url }: Target,
	{ profile, size }: { profile: ProfileName; size: number },
	{ answers }: Options,
): Promise<Pick<Row, 'first' | 'look' | 'failed'>> {
	const where = { name, keeps, url: url(size) };
	// An answer asks nothing of the network: it is timed where that is not slowed, and costs no time elsewhere.
	const { network }: Profile = profiles[profile];
	try {
		const look = await visitToLook(browser, where, profile, network ? 0 : Math.min(answers, size));
		const first = await visitFirst(browser, where, profile);
		return { look, first, failed: failureOf(look.answers?.stuck, first.feedback) };
	} catch (error) {
		return { failed: String(error).split('\n')[0] };
	}
}

function failureOf(stuck: number | undefined, feedback: number | undefined): string | undefined {
	if (feedback === undefined) return 'no feedback came';
	return stuck === undefined ? undefined : `answer ${stuck} never came`;
}

function tell({ round, profile, size, target, first, look, failed }: Row): void {
	const figures = [
		`first paint ${Math.round(first?.fcp ?? NaN)}`,
		`feedback ${Math.round(first?.feedback ?? NaN)}`,
		`answers ${(look?.answers?.ms ?? []).map((each) => Math.round(each)).join(' ')}`,
	];
	say(
		`round ${round}, ${profile}, ${size}, ${target}: ${figures.join(', ')}${failed ? ` — ${failed}` : ''}`,
	);
}
