/** How the Library lists articles: remembered on this machine. */
import { useState } from 'react';

import { ARTICLE_ORDERS } from './find-articles.ts';
import type { ArticleOrder } from './find-articles.ts';
import { GROUPINGS } from './group-articles.ts';
import type { Grouping } from './group-articles.ts';

export interface LibraryLook {
  readonly order: ArticleOrder;
  readonly grouping: Grouping;
}

const KEY = 'counterpoint.library';
const USUAL: LibraryLook = { order: 'imported', grouping: 'none' };

export function useLibraryLook(): readonly [LibraryLook, (change: Partial<LibraryLook>) => void] {
  const [look, setLook] = useState(() => rememberedLook(localStorage.getItem(KEY)));
  return [
    look,
    (change) => {
      const next = { ...look, ...change };
      setLook(next);
      localStorage.setItem(KEY, JSON.stringify(next));
    },
  ];
}

/** What was remembered, as far as it can be read. */
export function rememberedLook(stored: string | null): LibraryLook {
  try {
    const value = JSON.parse(stored ?? 'null') as Partial<Record<keyof LibraryLook, unknown>> | null;
    return {
      order: ARTICLE_ORDERS.find((each) => each === value?.order) ?? USUAL.order,
      grouping: GROUPINGS.find((each) => each === value?.grouping) ?? USUAL.grouping,
    };
  } catch {
    return USUAL;
  }
}
