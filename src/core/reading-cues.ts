/** Forms of words by which a statement shows what it is: an interpretation, or an explanation of why something was done. */

/** "It appears", "could be considered", "we can say": a reading of events rather than a report of one. */
const INTERPRETING =
  /\b(appear(s|ed)?|seem(s|ed)?|consider(s|ed)?|regard(s|ed)?|view(s|ed)? as|seen as|believe[sd]?|suggest(s|ed)?|indicat(es?|ed|ing)|sign(s|al|als)? of|mean(s|t)? that|reflect(s|ed)?|arguabl[ey]|apparent(ly)?|likely|perhaps|possibly|could|may|might|extent|can say|in effect|amounts? to|expert|analyst|observer)s?\b|по-видимому|похоже|вероятно|можно считать|свидетельствует|scheint|offenbar|gilt als|semble|paraît|parece|似乎|可能|看来|認為|认为/iu;

/** "Because", "for the sake of", "was forced to": why something was done. */
const EXPLAINING =
  /\b(because|due to|owing to|on account of|for the sake of|in order to|so as to|so that|forced to|had to|compelled to|prompted by|driven by|caused by|as a result of|result(s|ed)? from|thanks to|in response to|in retaliation|to (avoid|prevent|protect|punish|help|please|favou?r)|motivated by|reasons?|worried that|fear(s|ed|ing)? that|out of (fear|concern))\b|потому что|из-за|ради|чтобы|вынужден|aufgrund|wegen|weil|gezwungen|damit|à cause de|afin de|pour éviter|forcé|debido a|porque|obligado|因为|因為|由于|由於|为了|為了/iu;

export function interprets(text: string): boolean {
  return INTERPRETING.test(text);
}

export function explains(text: string): boolean {
  return EXPLAINING.test(text);
}
