/*
 * The first file that every npm script runs: `node begin.cjs start …` runs src/tools/start.js, where this machine's Node can.
 * It says in a sentence when it can't, before anything is installed; so it is written in what Node 12 understands, and the
 * rest of the code need not be. Lint holds it to that (eslint.config.js), and `npm run try:starts` runs it on old Nodes.
 */
const { join } = require('path');
const { pathToFileURL } = require('url');

/**
 * Where a newer Node comes with the packages, a Node is enough for which npm installs every package: rolldown's program for this
 * machine is optional to npm, left out in silence where its `engines` do not allow the Node. begin.test.ts compares with the lockfile.
 * @type {readonly (readonly [number, number])[]}
 */
const enoughToBegin = [
	[20, 19],
	[22, 12],
];
/**
 * Runs TypeScript as it is, and has node:sqlite.
 * @type {readonly (readonly [number, number])[]}
 */
const enoughToRun = [
	[22, 18],
	[23, 6],
];

/**
 * Whether a version like `v22.18.0` is one of these releases, or a later one of the same major, or newer than all of them.
 * @param {string | null | undefined} version
 * @param {readonly (readonly [number, number])[]} releases
 */
function isEnough(version, releases) {
	const found = /^v?(\d+)\.(\d+)/.exec(version || '');
	if (!found) return false;
	const major = Number(found[1]);
	const same = releases.filter((release) => release[0] === major)[0];
	if (same) return Number(found[2]) >= same[1];
	return releases.every((release) => major > release[0]);
}

/** @param {string | null | undefined} version */
const isModern = (version) => isEnough(version, enoughToRun);

/** The C library by name and version: programs built for one do not run on another. */
function libc() {
	if (process.platform !== 'linux' || !process.report) return '';
	try {
		// Names of addresses that are open would be asked for in the network.
		Object.assign(process.report, { excludeNetwork: true });
		/** @type {{ header?: { glibcVersionRuntime?: string } }} */
		const report = Object(process.report.getReport());
		const version = report.header && report.header.glibcVersionRuntime;
		return version ? 'glibc' + version : 'musl';
	} catch {
		return '';
	}
}

/**
 * What to tell a person whose Node is too old to begin with; nothing where it is new enough.
 * @param {{ version: string, platform: string, arch: string, libc: string }} host
 * @returns {string | undefined}
 */
function trouble(host) {
	const bringsNode =
		host.platform === 'linux' && ['x64', 'arm64'].indexOf(host.arch) >= 0 && host.libc !== 'musl';
	if (isEnough(host.version, bringsNode ? enoughToBegin : enoughToRun)) return undefined;
	const needed = bringsNode
		? 'Node 20.19 or newer (of the 22nd, 22.12); the packages then bring a newer one along'
		: 'Node 22.18 or newer';
	return [
		'Readback needs ' + needed + '. This is Node ' + host.version.replace('v', '') + '.',
		'Nothing was installed or changed. Please install Node 24 from https://nodejs.org and run the same command again.',
	].join('\n');
}

/** What runs here. */
function thisHost() {
	return {
		version: process.version,
		platform: process.platform,
		arch: process.arch,
		libc: libc(),
	};
}

module.exports = { isModern, thisHost, trouble, enoughToBegin };

if (require.main === module) {
	const told = trouble(thisHost());
	if (told) {
		console.error(told);
		process.exit(1);
	}
	const command = join(__dirname, process.argv[2] + '.js');
	process.argv.splice(1, 2, command);
	import(pathToFileURL(command).href).catch((error) => {
		console.error(error);
		process.exit(1);
	});
}
