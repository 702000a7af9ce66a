/** What an analyst marks in one article: the shared seed where it is at hand, else an article of the project's own sample. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from './harness/build.ts';

export interface GoldEntity {
  readonly name: string;
  readonly type: string;
  readonly quotes: readonly string[];
}

export interface GoldClaim {
  readonly id: string;
  readonly quote: string;
  readonly claimant: string | null;
  readonly chain: readonly string[];
  readonly frame: string | null;
}

export interface Gold {
  readonly articleFile: string;
  readonly title: string;
  readonly frames: readonly { readonly name: string; readonly opposedTo: readonly string[] }[];
  readonly entities: readonly GoldEntity[];
  readonly claims: readonly GoldClaim[];
  readonly contradictions: readonly {
    readonly a: string;
    readonly b: string;
    readonly kind: string;
    readonly why: string;
  }[];
}

const SEED = join(PROJECT, '..', 'shared', 'samples');

export function readGold(): Gold {
  return existsSync(join(SEED, 'seed-gold.json')) ? seedGold() : sampleGold();
}

function seedGold(): Gold {
  const gold = readJson(join(SEED, 'seed-gold.json')) as Omit<Gold, 'articleFile' | 'title'> & {
    article: { title: string };
  };
  return { ...gold, articleFile: join(SEED, 'seed-article.txt'), title: gold.article.title };
}

interface SampleMarks {
  readonly frames: Gold['frames'];
  readonly entities: readonly (Omit<GoldEntity, 'quotes'> & Partial<Pick<GoldEntity, 'quotes'>>)[];
  readonly claims: readonly {
    readonly id: string;
    readonly frames?: readonly string[];
    readonly statements: readonly {
      readonly article: string;
      readonly quotes: readonly string[];
      readonly claimant?: string;
      readonly chain?: readonly { readonly source: string }[];
    }[];
  }[];
  readonly contradictions: readonly {
    readonly a: string;
    readonly b: string;
    readonly kind: string;
    readonly rationale?: string;
  }[];
}

/** What the sample marks in its critical article. */
function sampleGold(): Gold {
  const article = 'meridian-post';
  const articleFile = join(PROJECT, 'resources', 'sample', `${article}.txt`);
  const text = readFileSync(articleFile, 'utf8');
  const marks = readJson(join(PROJECT, 'resources', 'sample', 'marks.json')) as SampleMarks;
  const claims = marks.claims.flatMap(({ id, frames, statements }): readonly GoldClaim[] => {
    const statement = statements.find((each) => each.article === article && each.quotes.length === 1);
    if (!statement) return [];
    const [quote = ''] = statement.quotes;
    const chain = (statement.chain ?? []).map(({ source }) => source);
    return [{ id, quote, claimant: statement.claimant ?? null, chain, frame: frames?.[0] ?? null }];
  });
  const ids = new Set(claims.map(({ id }) => id));
  return {
    articleFile,
    title: text.split('\n', 1)[0] ?? '',
    frames: marks.frames,
    entities: marks.entities
      .map(({ name, type, quotes }) => ({ name, type, quotes: (quotes ?? []).filter((quote) => text.includes(quote)) }))
      .filter(({ quotes }) => quotes.length > 0),
    claims,
    contradictions: marks.contradictions
      .filter(({ a, b }) => ids.has(a) && ids.has(b))
      .map(({ a, b, kind, rationale }) => ({ a, b, kind, why: rationale ?? '' })),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
