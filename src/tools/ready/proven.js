import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import begin from '../begin.cjs';

/**
 * Who has shown that what lies in a folder runs: `of` says what lies there, `by` which Nodes on which machines it ran on. Another
 * one has to show it for itself: programs for this machine, and what npm left out, differ from Node to Node.
 * @typedef {{ of: string, by: string[] }} Proof
 */

/** This Node on this kind of machine: version, ABI, system, processor, C library. */
export function thisNode() {
	const { version, platform, arch, libc } = begin.thisHost();
	return [version, process.versions.modules, platform, arch, libc].join(' ').trim();
}

/**
 * @param {string} file where it is written down
 * @param {string} of what lies there, by its hash
 * @param {string} [node]
 */
export function isProven(file, of, node = thisNode()) {
	return provenBy(file, of).includes(node);
}

/**
 * Writes it down; in a folder that can't be written it is shown anew each time.
 * @param {string} file
 * @param {string} of
 * @param {string} [node]
 */
export function setProven(file, of, node = thisNode()) {
	const by = [...new Set([...provenBy(file, of), node])];
	const fresh = `${file}.${process.pid}`;
	try {
		// Whole or not at all, and never into a file that another checkout shares by a hard link.
		writeFileSync(fresh, JSON.stringify({ of, by }));
		renameSync(fresh, file);
	} catch {
		return;
	}
}

/**
 * @param {string} file
 * @param {string} of
 * @returns {string[]}
 */
function provenBy(file, of) {
	try {
		/** @type {Partial<Proof>} */
		const proof = JSON.parse(readFileSync(file, 'utf8'));
		return proof.of === of && Array.isArray(proof.by) ? proof.by : [];
	} catch {
		return [];
	}
}

/** @param {string} file */
export function hashOf(file) {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
