/** The article that a page describes in JSON-LD (schema.org `Article` and its kinds). */

export interface LinkedArticle {
  readonly headline: string;
  readonly author: string;
  readonly publisher: string;
  readonly datePublished: string;
}

type Members = Readonly<Record<string, unknown>>;

/** How deep a graph is looked into. */
const DEEPEST = 4;

/** The first article in any of the scripts; empty strings stand for what is not there. */
export function linkedData(scripts: readonly string[]): LinkedArticle {
  const article = scripts.map((script) => articleIn(parsed(script), DEEPEST)).find((found) => found !== null);
  return {
    headline: textOf(article?.['headline']),
    author: namesOf(article?.['author']),
    publisher: namesOf(article?.['publisher']),
    datePublished: textOf(article?.['datePublished']),
  };
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function articleIn(value: unknown, depth: number): Members | null {
  if (depth === 0) return null;
  if (Array.isArray(value)) {
    return value.map((each) => articleIn(each, depth - 1)).find((found) => found !== null) ?? null;
  }
  if (!isMembers(value)) return null;
  const types = [value['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => /(Article|Posting|Report)$/.test(type))) return value;
  return articleIn(value['@graph'] ?? value['mainEntity'], depth - 1);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A name, a thing with a name, or several of either. */
function namesOf(value: unknown): string {
  const names = [value].flat().map((each) => (isMembers(each) ? textOf(each['name']) : textOf(each)));
  return names.filter((name) => name !== '' && !/^https?:/i.test(name)).join(', ');
}
