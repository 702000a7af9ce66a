/**
 * How often a claim is said, and by how many that do not merely repeat each other. Corroboration counts distinct roots, not
 * outlets: ten papers that print one agency's report are one source (ICD 206; Pherson and Heuer, on circular reporting).
 */
import type { ArticleId, ClaimId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import type { SourceReference, Statement } from './model.ts';

export interface Corroboration {
  readonly statements: number;
  readonly articles: number;
  /** Names of those it goes back to, each once, sorted. */
  readonly roots: readonly string[];
}

/** Articles that print the same text, by any one of them; an article that is not there stands for itself. */
export type Copies = ReadonlyMap<ArticleId, ArticleId>;

/** A statement that denies or questions the claim does not corroborate it. */
const SPEAKS_FOR: ReadonlySet<Statement['attitude']> = new Set(['asserts', 'reports']);

export function corroborationOf(claimId: ClaimId, lookup: CaseLookup, copies: Copies): Corroboration {
  const statements = lookup.statementsOf(claimId).filter(({ attitude }) => SPEAKS_FOR.has(attitude));
  const articles = new Set(statements.map(({ articleId }) => copies.get(articleId) ?? articleId));
  const roots = new Map<string, string>();
  for (const statement of statements) {
    const root = rootOf(statement, lookup, copies);
    roots.set(root.key, root.name);
  }
  return { statements: statements.length, articles: articles.size, roots: Array.from(roots.values()).toSorted() };
}

interface Root {
  readonly key: string;
  readonly name: string;
}

/** The innermost link of the attribution chain, else the claimant, else the article (or that of which it is a copy). */
function rootOf({ chain, claimant, articleId }: Statement, lookup: CaseLookup, copies: Copies): Root {
  const source = chain.at(-1)?.source ?? claimant;
  if (source) return namedRoot(source, lookup);
  const original = copies.get(articleId) ?? articleId;
  const article = lookup.get('article', original);
  const outlet = article?.source.trim() ?? '';
  return outlet === '' ? { key: `article ${original}`, name: article?.title ?? '' } : rootByName(outlet, lookup);
}

function namedRoot({ entityId, label }: SourceReference, lookup: CaseLookup): Root {
  const entity = entityId === null ? undefined : lookup.get('entity', entityId);
  return entity ? { key: `entity ${entity.id}`, name: entity.name } : rootByName(label, lookup);
}

/** Words that name an entity of the case stand for it. */
function rootByName(name: string, lookup: CaseLookup): Root {
  const key = name.trim().toLowerCase();
  const entity = lookup
    .all('entity')
    .find((each) => each.name.toLowerCase() === key || each.aliases.some((alias) => alias.toLowerCase() === key));
  return entity ? { key: `entity ${entity.id}`, name: entity.name } : { key: `name ${key}`, name: name.trim() };
}
