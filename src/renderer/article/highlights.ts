/** The highlights of one article view in the page's registry, one for each style class and standing. */
import { highlightRules, LAYERS } from './mark-style.ts';
import type { Standing } from './mark-style.ts';

export interface Highlights {
  /** The highlight of a style class, made at the first question. */
  of(styleClass: string, standing: Standing): Highlight;
  dispose(): void;
}

let views = 0;

/** @see https://drafts.csswg.org/css-highlight-api-1/ */
export function createHighlights(): Highlights {
  views += 1;
  const prefix = `article-${views}`;
  const sheet = new CSSStyleSheet();
  const known = new Map<string, Highlight>();
  document.adoptedStyleSheets.push(sheet);

  return {
    of(styleClass, standing) {
      const name = `${prefix}-${styleClass}-${standing}`;
      let highlight = known.get(name);
      if (!highlight) {
        highlight = new Highlight();
        highlight.priority = priorityOf(styleClass, standing);
        CSS.highlights.set(name, highlight);
        for (const rule of highlightRules(name, styleClass, standing)) sheet.insertRule(rule, sheet.cssRules.length);
        known.set(name, highlight);
      }
      return highlight;
    },
    dispose() {
      for (const name of known.keys()) CSS.highlights.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

function priorityOf(styleClass: string, standing: Standing): number {
  const layer = LAYERS.findIndex((name) => styleClass === name || styleClass.startsWith(`${name}-`));
  return layer * 2 + (standing === 'focused' ? 1 : 0);
}
