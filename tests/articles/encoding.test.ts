import { describe, expect, test } from 'vitest';

import { decodeStrictly, guessEncoding } from '#articles/encoding.ts';
import { readArticle } from '#articles/read.ts';

import { encode } from './encoder.ts';

const RUSSIAN =
  'Власти города сообщили в четверг, что ремонт моста через реку завершится раньше срока. По словам главы ведомства, рабочие уже уложили новое покрытие и проверили опоры. Движение откроют в начале сентября, а жители соседних районов смогут добираться до центра вдвое быстрее. Ранее сообщалось, что стоимость работ выросла из-за роста цен на металл.';
const CHINESE =
  '市政府星期四宣布，跨江大桥的维修工程将提前完成。负责人表示，工人已经铺好新的路面，并对桥墩进行了检查。大桥预计在九月初重新开放，附近居民到市中心的时间将缩短一半。此前有报道说，由于钢材价格上涨，工程费用有所增加。';
const TAIWANESE =
  '市政府星期四宣布，跨江大橋的維修工程將提前完成。負責人表示，工人已經鋪好新的路面，並對橋墩進行了檢查。大橋預計在九月初重新開放，附近居民到市中心的時間將縮短一半。此前有報導說，由於鋼材價格上漲，工程費用有所增加。';
const JAPANESE =
  '市は木曜日、川にかかる橋の修理が予定より早く終わると発表した。担当者によると、作業員はすでに新しい舗装を敷き、橋脚の点検も終えたという。橋は九月の初めに再び開通し、近くの住民は中心部まで半分の時間で行けるようになる。鋼材の値上がりで費用が増えたとの報道もあった。';
const KOREAN =
  '시는 목요일 강을 건너는 다리의 보수 공사가 예정보다 일찍 끝날 것이라고 밝혔다. 담당자는 작업자들이 이미 새 포장을 깔고 교각을 점검했다고 말했다. 다리는 구월 초에 다시 열리며 인근 주민들은 도심까지 절반의 시간에 갈 수 있게 된다. 앞서 강재 가격이 올라 비용이 늘었다는 보도가 있었다.';
const GERMAN =
  'Die Stadt teilte am Donnerstag mit, dass die Brücke über den Fluss früher als geplant geöffnet wird. Nach Angaben der Behörde haben die Arbeiter den Belag erneuert und die Pfeiler geprüft. Für Fußgänger gibt es künftig einen größeren Weg. Die höheren Kosten erklärte sie mit den gestiegenen Preisen für Stahl.';
const FRENCH =
  'La mairie a annoncé jeudi que les travaux du pont seront terminés plus tôt que prévu. D’après le responsable, les ouvriers ont déjà posé le nouveau revêtement et vérifié les piles. La circulation reprendra début septembre, à la grande satisfaction des riverains. Le coût a augmenté à cause du prix de l’acier.';
const POLISH =
  'Władze miasta poinformowały w czwartek, że remont mostu na rzece zakończy się wcześniej, niż planowano. Według szefa urzędu robotnicy ułożyli już nową nawierzchnię i sprawdzili filary. Ruch zostanie przywrócony na początku września, a mieszkańcy dojadą do śródmieścia dużo szybciej. Koszt wzrósł z powodu cen stali.';

const GUESSED: readonly (readonly [language: string, encoding: string, text: string])[] = [
  ...[RUSSIAN, CHINESE, TAIWANESE, JAPANESE, KOREAN, GERMAN, FRENCH, POLISH].map(
    (text) => [text.slice(0, 8), 'utf-8', text] as const,
  ),
  ...[RUSSIAN, CHINESE, JAPANESE, KOREAN, GERMAN].flatMap((text) =>
    ['utf-16le', 'utf-16be'].map((name) => [text.slice(0, 8), name, `${text}\n\n${text}`] as const),
  ),
  ['Russian', 'windows-1251', RUSSIAN],
  ['Russian', 'koi8-r', RUSSIAN],
  ['Russian', 'ibm866', RUSSIAN],
  ['Russian', 'iso-8859-5', RUSSIAN],
  ['Chinese', 'gb18030', CHINESE],
  ['Chinese', 'big5', TAIWANESE],
  ['Japanese', 'shift_jis', JAPANESE],
  ['Japanese', 'euc-jp', JAPANESE],
  ['Korean', 'euc-kr', KOREAN],
  ['German', 'windows-1252', GERMAN],
  ['French', 'windows-1252', FRENCH],
  ['Polish', 'windows-1250', POLISH],
];

describe('an encoding is found from the bytes alone', () => {
  test.each(GUESSED)('%s in %s', (_, encoding, text) => {
    const bytes = encode(text, encoding);
    const guess = guessEncoding(bytes);
    expect(guess).toMatchObject({ name: encoding, basis: 'guessed' });
    expect(decodeStrictly(bytes, guess.name)).toBe(text);
    expect(guess.alternatives).not.toContain(encoding);
  });

  test.each(GUESSED)('the first two sentences suffice: %s in %s', (_, encoding, text) => {
    const two = text
      .split(/(?<=[.。])/u)
      .slice(0, 2)
      .join('');
    expect(guessEncoding(encode(two, encoding)).name).toBe(encoding);
  });

  test.each([
    ['Russian', RUSSIAN.toUpperCase(), 'windows-1251'],
    ['Russian', RUSSIAN.toUpperCase(), 'koi8-r'],
    ['Russian among English', `The bridge ministry said: ${RUSSIAN.slice(0, 90)}. `.repeat(3), 'windows-1251'],
  ])('capitals and mixtures: %s', (_, text, encoding) => {
    expect(guessEncoding(encode(text, encoding)).name).toBe(encoding);
  });

  test('the same bytes in the neighbouring encoding are offered', () => {
    expect(guessEncoding(encode(RUSSIAN, 'koi8-r')).alternatives.length).toBeGreaterThan(0);
    expect(guessEncoding(encode(POLISH, 'windows-1250')).alternatives).toContain('iso-8859-2');
  });

  test('few broken characters do not unmake UTF-8', () => {
    const bytes = encode(RUSSIAN, 'utf-8');
    bytes[41] = 0xff;
    const read = readArticle({ fileName: 'a.txt', bytes });
    expect(read).toMatchObject({ ok: true, value: { encoding: { name: 'utf-8' } } });
    expect(read.ok && read.value.warnings.join()).toMatch(/broken|exist|\uFFFD/);
  });

  test('plain ASCII is UTF-8', () => {
    expect(guessEncoding(encode('Nothing but letters.', 'utf-8')).name).toBe('utf-8');
  });
});

describe('an encoding that is declared', () => {
  const page = (head: string, encoding: string) => encode(`${head}<p>${RUSSIAN}</p>`, encoding);
  test.each([
    ['meta charset', page('<html><head><meta charset="windows-1251">', 'windows-1251'), 'windows-1251'],
    ['http-equiv', page('<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">', 'koi8-r'), 'koi8-r'],
    ['XML', page('<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'), 'windows-1251'],
    ['mark UTF-8', encode(`\uFEFF${RUSSIAN}`, 'utf-8'), 'utf-8'],
    ['mark UTF-16LE', encode(`\uFEFF${CHINESE}`, 'utf-16le'), 'utf-16le'],
    ['mark UTF-16BE', encode(`\uFEFF${CHINESE}`, 'utf-16be'), 'utf-16be'],
  ])('%s', (_, bytes, name) => {
    expect(guessEncoding(bytes)).toMatchObject({ name, basis: 'declared' });
    expect(decodeStrictly(bytes, name)).not.toMatch(/^\uFEFF/);
  });

  test('does not count when the bytes contradict it, or in a comment', () => {
    expect(guessEncoding(page('<meta charset="utf-8">', 'windows-1251')).name).toBe('windows-1251');
    expect(guessEncoding(page('<!-- <meta charset="koi8-r"> -->', 'windows-1251')).name).toBe('windows-1251');
  });
});

describe('an encoding that is given', () => {
  test('overrules what is declared', () => {
    const bytes = encode(`<meta charset="koi8-r"><p>${RUSSIAN}</p>`, 'windows-1251');
    const read = readArticle({ fileName: 'a.html', bytes, encoding: 'windows-1251' });
    expect(read).toMatchObject({ ok: true, value: { encoding: { name: 'windows-1251', basis: 'given' } } });
  });

  test.each(['utf-8', 'no-such-encoding'])('is refused by name when it cannot be: %s', (encoding) => {
    const read = readArticle({ fileName: 'bridge.txt', bytes: encode(RUSSIAN, 'windows-1251'), encoding });
    expect(read).toMatchObject({ ok: false });
    expect(read.ok || read.error.message).toMatch(/bridge\.txt/);
    expect(read.ok || read.error.message).toContain(encoding);
  });
});
