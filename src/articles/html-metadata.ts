/** What a page says of itself: its title, author and date in `meta`, `link`, `time` and JSON-LD. */
import { safeLink } from './blocks.ts';
import { findDate } from './dates.ts';
import type { HtmlDocument } from './html-tree.ts';
import { linkedData } from './linked-data.ts';

/** Empty strings and null stand for what the page does not say. */
export interface PageMetadata {
  readonly title: string;
  readonly source: string;
  readonly author: string;
  readonly publishedAt: string | null;
  readonly url: string;
  readonly language: string;
}

export function pageMetadata(document: HtmlDocument): PageMetadata {
  const metas = metaValues(document);
  const meta = (...names: readonly string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? '';
  const data = linkedData(scriptsOf(document));
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const url = safeLink(canonical) ?? safeLink(meta('og:url')) ?? '';
  const source = meta('og:site_name', 'dc.publisher', 'publisher') || data.publisher;
  const dates = [meta('article:published_time', 'datepublished'), data.datePublished, ...otherDates(document, meta)];
  return {
    title: line(meta('og:title', 'twitter:title', 'dc.title') || data.headline || titleOf(document, source)),
    source: line(source),
    author: line(nameIn(meta('author', 'article:author', 'dc.creator')) || data.author || creditOf(document)),
    publishedAt: dates.map((date) => findDate(date)).find((date) => date !== null) ?? null,
    url,
    language: languageOf(document),
  };
}

function metaValues(document: HtmlDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim() ?? '';
    const key = name?.trim().toLowerCase() ?? '';
    if (key !== '' && content !== '' && !values.has(key)) values.set(key, content);
  }
  return values;
}

function scriptsOf(document: HtmlDocument): readonly string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.map((script) => script.textContent ?? '');
}

function otherDates(document: HtmlDocument, meta: (...names: readonly string[]) => string): readonly string[] {
  const times = [...document.querySelectorAll('time[datetime]')];
  return [
    meta('date', 'pubdate', 'publishdate', 'publish-date', 'dc.date', 'dc.date.issued', 'dcterms.created'),
    times[0]?.getAttribute('datetime') ?? '',
  ];
}

/** The page's heading if it is one, else its title without the name of the site. */
function titleOf(document: HtmlDocument, source: string): string {
  const headings = [...document.querySelectorAll('h1')].map((heading) => line(heading.textContent ?? ''));
  const [heading = ''] = headings.filter(Boolean);
  const title = line(document.querySelector('title')?.textContent ?? '');
  if (heading !== '' && (headings.length === 1 || title.includes(heading))) return heading;
  const parts = title.split(/\s+[|–—·-]\s+/);
  const isNamed = parts.length > 1 && source !== '' && parts.at(-1)?.toLowerCase() === source.toLowerCase();
  return isNamed ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|–—·-]\s+$/, '') : title;
}

/** Some pages give the address of a profile for the author. */
function nameIn(author: string): string {
  return /^https?:/i.test(author) ? '' : author;
}

function creditOf(document: HtmlDocument): string {
  const credit = document.querySelector('a[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]');
  const words = line(credit?.textContent ?? '');
  return words.length <= 120 ? words : '';
}

function languageOf(document: HtmlDocument): string {
  const tag = document.querySelector('html')?.getAttribute('lang') ?? document.body.getAttribute('lang') ?? '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.exec(tag.trim().replaceAll('_', '-'))?.[0] ?? '';
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
