/** Hosts as a policy names them: `https://moodle.school.example`, `*.school.example`, `http://10.0.0.5:8080`. */
const source = /^(?:https?:\/\/)?(?:\*\.)?[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::(?:\d{1,5}|\*))?$/i;
const keyword = /^'?(self|none)'?$/i;

/**
 * The sites that may show pages of this one in a frame, as a policy writes them: the site itself, and those that
 * FRAME_ANCESTORS names (blanks or commas between them); `none` alone keeps out the site too. Undefined where it names none.
 */
export function frameAncestors(setting = ''): string | undefined {
	const words = setting.split(/[\s,]+/).filter((word) => word !== '');
	const names = words.map((word) => keyword.exec(word)?.[1]?.toLowerCase() ?? word);
	if (names.includes('none')) return names.length === 1 ? "'none'" : undefined;
	const others = names.filter((name) => name !== 'self');
	if (!others.every((name) => source.test(name))) return undefined;
	return ["'self'", ...new Set(others)].join(' ');
}
