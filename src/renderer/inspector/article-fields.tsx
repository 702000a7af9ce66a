/** An article in the Inspector; its form is loaded when first shown. */
import { lazy, Suspense } from 'react';

import type { Article } from '#core/model.ts';

const ArticleForm = lazy(async () => ({ default: (await import('./article-form.tsx')).ArticleForm }));

export function ArticleFields({ article }: { readonly article: Article }) {
  return (
    <Suspense>
      <ArticleForm article={article} />
    </Suspense>
  );
}
