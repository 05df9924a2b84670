/**
 * When the first answer was kept: a line of the log that holds it was written to localStorage (the journal), or committed to
 * IndexedDB. Seen by looking over the shoulder of both, since the journal is cleared as soon as the database has its lines.
 */
export function watchLog(): () => number | undefined {
	let kept: number | undefined;
	const note = () => void (kept ??= performance.now());
	const holdsAnswer = (text: string) => /"type":"answered"/.test(text);

	const { setItem } = Storage.prototype;
	Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
		setItem.call(this, key, value);
		if (holdsAnswer(value)) note();
	};
	const { add, put } = IDBObjectStore.prototype;
	const followed = (write: typeof put): typeof put =>
		function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
			if (kept === undefined && holdsAnswer(JSON.stringify(value)))
				this.transaction.addEventListener('complete', note);
			return key === undefined ? write.call(this, value) : write.call(this, value, key);
		};
	IDBObjectStore.prototype.add = followed(add);
	IDBObjectStore.prototype.put = followed(put);
	return () => kept;
}
