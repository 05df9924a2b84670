/** Countries and their capitals: what every page of the bench asks about. Own-written list of common facts. */
const list = `Afghanistan:Kabul Albania:Tirana Algeria:Algiers Angola:Luanda Argentina:Buenos_Aires Armenia:Yerevan Australia:Canberra Austria:Vienna
Azerbaijan:Baku Bahrain:Manama Bangladesh:Dhaka Belarus:Minsk Belgium:Brussels Bhutan:Thimphu Botswana:Gaborone Brazil:Brasilia Bulgaria:Sofia
Cambodia:Phnom_Penh Cameroon:Yaounde Canada:Ottawa Chad:N'Djamena Chile:Santiago China:Beijing Colombia:Bogota Croatia:Zagreb Cuba:Havana Cyprus:Nicosia
Denmark:Copenhagen Ecuador:Quito Egypt:Cairo Estonia:Tallinn Ethiopia:Addis_Ababa Fiji:Suva Finland:Helsinki France:Paris Gabon:Libreville Georgia:Tbilisi
Germany:Berlin Ghana:Accra Greece:Athens Guatemala:Guatemala_City Guinea:Conakry Guyana:Georgetown Haiti:Port-au-Prince Honduras:Tegucigalpa Hungary:Budapest
Iceland:Reykjavik India:New_Delhi Indonesia:Jakarta Iran:Tehran Iraq:Baghdad Ireland:Dublin Italy:Rome Jamaica:Kingston Japan:Tokyo Jordan:Amman
Kazakhstan:Astana Kenya:Nairobi Kuwait:Kuwait_City Laos:Vientiane Latvia:Riga Lebanon:Beirut Libya:Tripoli Lithuania:Vilnius Madagascar:Antananarivo
Malaysia:Kuala_Lumpur Mali:Bamako Malta:Valletta Mexico:Mexico_City Moldova:Chisinau Mongolia:Ulaanbaatar Morocco:Rabat Mozambique:Maputo Namibia:Windhoek
Nepal:Kathmandu Netherlands:Amsterdam Nicaragua:Managua Niger:Niamey Nigeria:Abuja Norway:Oslo Oman:Muscat Pakistan:Islamabad Panama:Panama_City
Paraguay:Asuncion Peru:Lima Philippines:Manila Poland:Warsaw Portugal:Lisbon Qatar:Doha Romania:Bucharest Senegal:Dakar Serbia:Belgrade Slovakia:Bratislava
Slovenia:Ljubljana Spain:Madrid Sweden:Stockholm Thailand:Bangkok Tunisia:Tunis Turkmenistan:Ashgabat Uruguay:Montevideo Uzbekistan:Tashkent Zambia:Lusaka`;

export interface Fact {
	readonly country: string;
	readonly capital: string;
}

export const facts: readonly Fact[] = list.split(/\s+/).map((pair) => {
	const [country = '', capital = ''] = pair.replaceAll('_', ' ').split(':');
	return { country, capital };
});

/** What is said to those who chose the right city. */
export const rightWords = ({ country, capital }: Fact): string =>
	`Right: ${capital} is the capital of ${country}.`;

/** What is said to those who chose another city than that of `asked`. */
export const wrongWords = (asked: Fact, chosen: Fact): string =>
	`Not quite: ${chosen.capital} is the capital of ${chosen.country}; the capital of ${asked.country} is ${asked.capital}.`;

/** The fact that a question asks for, by its words; of names inside one another (Niger, Nigeria) the longer one. */
export function factAskedBy(text: string): Fact | undefined {
	return facts
		.filter(({ country }) => text.includes(country))
		.reduce<Fact | undefined>(
			(longest, each) =>
				longest && longest.country.length >= each.country.length ? longest : each,
			undefined,
		);
}
