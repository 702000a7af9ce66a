/** A body of articles whose words are as unevenly frequent as those of a language, for measuring the search. */
import { seededRandom } from './reference.ts';

export interface CorpusSize {
  readonly articles: number;
  /** UTF-16 code units of each article, about. */
  readonly length: number;
  readonly vocabulary: number;
}

/** 10,000 articles of 5 kB: about 50 MB of text. */
export const CORPUS_SIZE: CorpusSize = { articles: 10_000, length: 5000, vocabulary: 200_000 };

export interface CorpusArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ka ke ki ko la le li lo lu ma me mi mo na ne ni no nu pa pe pi po ra re ri ro ru sa se si so sta stra ta te ti to tra tu va ve vi vo za zi ment tion ing er on an'.split(
    ' ',
  );
const CYRILLIC = 'ба ве го да жи зо ка ли мо на по ра со ту ша ние ость'.split(' ');
const HAN = [...'北京否认延迟莫斯科指责间谍导弹交付合作关系紧张俄罗斯中国军事'];

export interface Corpus {
  /** The most frequent first. */
  readonly vocabulary: readonly string[];
  readonly articles: readonly CorpusArticle[];
}

/** The `n`th most frequent word comes in proportion to 1 / n (Zipf); every tenth article is Cyrillic, every twentieth Chinese. */
export function corpus({ articles, length, vocabulary: size }: CorpusSize = CORPUS_SIZE): Corpus {
  const random = seededRandom(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const word = (syllables: readonly string[], rank: number) =>
    Array.from({ length: 1 + Math.floor(random() * 2 + Math.log10(rank + 1) / 2) }, () => pick(syllables)).join('');
  const latin = Array.from({ length: size }, (_, rank) => word(SYLLABLES, rank));
  const cyrillic = Array.from({ length: size / 10 }, (_, rank) => word(CYRILLIC, rank));
  const zipf = (words: readonly string[]) => words[Math.floor(words.length ** random()) - 1] ?? '';
  const sentence = (words: readonly string[]) => {
    const text = Array.from({ length: 8 + Math.floor(random() * 16) }, () => zipf(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const hanSentence = () => `${Array.from({ length: 20 }, () => pick(HAN)).join('')}。`;

  function textOf(index: number): string {
    const parts: string[] = [];
    let written = 0;
    while (written < length) {
      const next = index % 20 === 7 ? hanSentence() : sentence(index % 10 === 3 ? cyrillic : latin);
      parts.push(next);
      written += next.length + 1;
    }
    return parts.map((part, at) => (at % 6 === 5 ? `${part}\n` : `${part} `)).join('');
  }

  return {
    vocabulary: latin,
    articles: Array.from({ length: articles }, (_, index) => ({
      id: `article-${String(index).padStart(6, '0')}`,
      title: sentence(latin).slice(0, 80),
      text: textOf(index),
    })),
  };
}
