/** Words that make a sentence worth checking, by what they do in it. */

const patterns = {
  cause:
    'because|because of|caused?|led to|leads? to|result(?:ed|s)? in|due to|owing to|forced to|as a result|blamed?|triggered|prompted|in response to|affect(?:s|ed)?|so that|thanks to',
  comparison:
    'more than|less than|fewer than|at least|at most|up to|most|least|largest|biggest|highest|lowest|first|worst|best|record|only|never|always|twice|doubled|tripled|halved|increase[sd]?|decrease[sd]?|rose|fell|faster|higher|lower|larger|smaller|than',
  appearance:
    'appears?|seems?|could be|may be|considered as|believed to|expected to|likely|unlikely|possibly|reportedly|allegedly|suggests?|signs? of|to a certain extent|could highlight|might',
  judgement:
    'important|strategic|crucial|key|serious|grave|dangerous|illegal|unfair|unprecedented|complicated|failed?|failure|success(?:ful)?|threat(?:s|en(?:s|ed)?)?|crisis|cracks?|violat(?:es?|ed|ion)|safe|unsafe|corrupt(?:ion)?|fraud|positive|negative|hit a roadblock|breach(?:es|ed)?|mislead(?:ing)?|misled',
  deed: 'accused?s?|den(?:y|ies|ied)|postpon(?:e|es|ed|ement)|cancel(?:s|led)?|announc(?:e|es|ed|ement)|refus(?:e|es|ed)|promis(?:e|es|ed)|sign(?:s|ed)|clos(?:e|es|ed)|kill(?:s|ed)|attack(?:s|ed)|arrest(?:s|ed)|deliver(?:s|ed)|receiv(?:e|es|ed)|approv(?:e|es|ed)|reject(?:s|ed)|halt(?:s|ed)|suspend(?:s|ed)|agree[ds]?|withdr(?:aw|ew|awn)|launch(?:es|ed)|fined?|sued?|paid|spent|built|found|beg(?:an|ins)|mov(?:es|ed)|order(?:s|ed)|show(?:s|ed|n)|will|would',
} as const;

export type Feature = keyof typeof patterns;

const FEATURES = Object.entries(patterns).map(
  ([feature, words]) =>
    [feature as Feature, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'iu')] as const,
);

/** The features of a sentence, each with the words that show it. */
export function featuresOf(sentence: string): ReadonlyMap<Feature, string> {
  return new Map(
    FEATURES.flatMap(([feature, pattern]) => {
      const found = pattern.exec(sentence);
      return found ? [[feature, found[0]] as const] : [];
    }),
  );
}
