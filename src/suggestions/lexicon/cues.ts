/** Words by which a text says who says something. */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Verbs of saying and thinking whose object is what is said. */
export const SAYING = setOf(`
say says said saying tell tells told telling claim claims claimed claiming allege alleges alleged alleging deny denies denied denying
report reports reported reporting announce announces announced announcing warn warns warned warning argue argues argued arguing
insist insists insisted insisting believe believes believed state states stated stating add adds added adding confirm confirms
confirmed confirming acknowledge acknowledges acknowledged admit admits admitted assert asserts asserted maintain maintains
maintained suggest suggests suggested suggesting note notes noted noting explain explains explained explaining write writes wrote
writing assure assures assured assuring promise promises promised predict predicts predicted estimate estimates estimated conclude
concludes concluded complain complains complained testify testifies testified disclose disclosed discloses reveal reveals revealed
reply replied replies recall recalled recalls declare declares declared vow vows vowed fear fears feared hope hopes hoped think
thinks thought contend contends contended concede concedes conceded tweet tweeted tweets post posted stress stressed stresses
emphasise emphasised emphasize emphasized remark remarked observe observed caution cautioned cautions dispute disputes disputed
reject rejects rejected dismiss dismissed dismisses describe described describes call called calls accuse accuses accused accusing
blame blames blamed blaming criticise criticised criticize criticized quote quoted`);

/** Verbs whose object is a person or a thing and not what is said, unless “that” or a quotation follows. */
export const NEEDS_THAT = setOf(`
report reports add adds added state states post posted write writes wrote writing note notes observe observed reveal reveals
revealed confirm confirms confirmed describe described describes call called calls quote quoted think thinks thought hope hopes
fear fears maintain maintains maintained announce announces announced announcing estimate estimates reject rejects rejected
dismiss dismissed dismisses criticise criticised criticize criticized recall recalled recalls declare declares declared promise
promises promised disclose disclosed dispute disputes disputed explain explains explained suggest suggests stress stressed
suggesting acknowledge acknowledges acknowledged reporting confirming telling`);

/** Verbs that name whom they speak to before they say what: “told reporters that”, “accused Beijing of”. */
export const ADDRESSED = setOf(`tell tells told telling assure assures assured assuring warn warns warned warning`);

/** Verbs that are a claim with their object: “accused its neighbour of spying”. */
export const ACCUSING = setOf(`accuse accuses accused accusing blame blames blamed blaming charge charged`);

/** Participles that go on from the subject of the sentence: “…, alleging that”. */
export const PARTICIPLES = setOf(`
saying alleging claiming adding warning arguing insisting stating noting explaining denying announcing accusing blaming telling
suggesting assuring reporting confirming asserting`);

/** Verbs by which one source hands on another: “citing Sohu, UAWire reported”. */
export const CITING = setOf(`citing cited quoting quoted cites quotes`);

/** Words between a subject and its verb. */
export const AUXILIARIES =
  setOf(`has have had is are was were be been being will would could may might must also later then still now
already repeatedly recently publicly openly flatly earlier since always never not strongly long n't did do does`);

/** Denials among the cues. */
export const DENYING = setOf(
  `deny denies denied denying dispute disputes disputed reject rejects rejected dismiss dismissed dismisses`,
);

/** Verbs of saying of other languages, as they stand beside a quotation. */
export const FOREIGN_SAYING = setOf(`
сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила подчеркнул подчеркнула написал
добавил добавила считает утверждает сказав пояснил пояснила
sagte sagten sagt erklärte erklärten betonte meinte schrieb berichtete behauptete
dit déclaré affirmé expliqué annoncé assuré estimé ajouté affirme déclare explique écrit
dijo afirmó declaró aseguró explicó señaló anunció añadió
ha detto dichiarato affermato spiegato
powiedział powiedziała oświadczył сказав заявив повідомив`);

/** The same for Chinese and Japanese, which put no spaces between words. */
export const UNSPACED_SAYING = [
  '表示',
  '指出',
  '宣布',
  '强调',
  '強調',
  '认为',
  '認為',
  '报道',
  '報道',
  '称',
  '稱',
  '说',
  '說',
  '述べた',
  '語った',
];
