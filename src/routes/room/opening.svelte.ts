import { giveHostPassword, openRoomWith, type OpenRequest } from '#lib/room/client/index.ts';
import { hostPassword, notOpened, opening as words } from '#lib/words/room.ts';
import { keepHostKey, pageEnv } from './env.ts';
import { isMade, isTooMuch, isWait, refusalIn } from '#lib/ui/room/guards.ts';

/** What this page says of some refusals in words of its own, by their names. */
type OwnWords = Readonly<Record<string, string>>;

/** Opening a room from a page: what it came to in words, and the password where the server asks for one. */
export class RoomOpening {
	busy = $state(false);
	trouble = $state('');
	/** The server asks for the host's password before it opens the room. */
	asksPassword = $state(false);
	passwordTrouble = $state('');
	readonly #opened: (code: string) => Promise<void>;
	#again: () => Promise<void> = async () => undefined;

	/** `opened`: this device has the key, and goes to the host's page. */
	constructor(opened: (code: string) => Promise<void>) {
		this.#opened = opened;
	}

	async open(request: () => OpenRequest, own: OwnWords = {}): Promise<void> {
		if (this.busy) return;
		this.#again = () => this.open(request, own);
		this.busy = true;
		this.trouble = '';
		const reply = await openRoomWith(pageEnv(), request());
		this.busy = false;
		this.asksPassword = reply.status === 401;
		if (this.asksPassword) return;
		if (reply.status !== 201 || !isMade(reply.body)) {
			this.trouble = own[refusalIn(reply.body)] ?? troubleOf(reply.body);
			return;
		}
		const { code, hostKey } = reply.body;
		keepHostKey(code, hostKey);
		await this.#opened(code);
	}

	/** Gives the password, and opens what was asked for where it is right. */
	async unlock(password: string): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.passwordTrouble = '';
		const { status, body } = await giveHostPassword(pageEnv(), password);
		this.busy = false;
		if (status === 200) return this.#again();
		const isWrong = status === 403 || status === 422;
		this.passwordTrouble = isWrong
			? hostPassword.wrong
			: status === 429 && isWait(body)
				? hostPassword.tooMany(body.waitMs)
				: words.failed;
	}
}

function troubleOf(body: unknown): string {
	const refusal = refusalIn(body);
	if (refusal === 'too-many' && isWait(body)) return notOpened.tooMany(body.waitMs);
	if (refusal === 'too-much' && isTooMuch(body)) return notOpened.tooMuch[body.what](body.most);
	const fixed: OwnWords = {
		busy: notOpened.busy,
		'rooms-full': notOpened['rooms-full'],
		'disk-full': notOpened['disk-full'],
		'too-slow': notOpened['too-slow'],
	};
	return fixed[refusal] ?? words.failed;
}
