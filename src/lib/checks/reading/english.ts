/** True where word lists made for English may speak. */
export const isEnglish = (lang: string): boolean => /^en(-|$)/i.test(lang);

const little =
	'a about above after again against all also although always am an and another any are around as at away be became because been before began being below best between both but by call called calls came can cannot could did do does doing done down during each either else even ever every few find first following for form found from further gave get give given gives go goes going gone got had happened has have having he her here hers him his how i if in into is it its itself just kept know known last later least less like long made make makes many may me might mind more most much must my name near neither never next no nor not nothing now of off often on once one only or other others our out over own part people place put rather said same saw say says second see seen several she should show shows side since so some someone something statement statements still stood such take taken takes tell than that the their theirs them then there these they thing things think this those though three through time to together told too took true two under until up upon us very want was way we week well went were what when where whether which while who whom whose why will with within without word words would year years yet you your yours according article report reports paragraph text lesson question answer answers';

/** English words that carry no matter of their own, folded as `wordsOf` folds. */
export const littleWords: ReadonlySet<string> = new Set(
	little.split(' ').map((word) => word.toUpperCase()),
);
