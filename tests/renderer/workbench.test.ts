import { describe, expect, test } from 'vitest';

import { ArticleId } from '#core/identifiers.ts';
import type { Span } from '#core/span.ts';

import { createWorkbench } from '../../src/renderer/workbench.ts';
import type { ArticleSurface } from '../../src/renderer/workbench.ts';

const [one, two, three] = ['one', 'two', 'three'].map((id) => ArticleId.parse(id)) as [ArticleId, ArticleId, ArticleId];

/** A surface that writes down what is asked of it. */
function surface(): ArticleSurface & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    reveal: ([span]: readonly Span[]) => void asked.push(`reveal ${span?.start ?? ''}`),
    focusText: () => void asked.push('focus'),
  } as unknown as ArticleSurface & { readonly asked: string[] };
}

describe('two articles side by side', () => {
  test('the open one stays where commands go, and another takes its place there', () => {
    const workbench = createWorkbench();
    workbench.openArticle(one);
    workbench.openBeside(two);
    expect(workbench.state).toMatchObject({ articleId: one, pair: [one, two] });
    workbench.openArticle(three);
    expect(workbench.state).toMatchObject({ articleId: three, pair: [three, two] });
    workbench.openArticle(two);
    expect(workbench.state).toMatchObject({ articleId: two, pair: [three, two] });
    workbench.openArticle(one);
    expect(workbench.state).toMatchObject({ articleId: one, pair: [three, one] });
    workbench.closeBeside();
    expect(workbench.state).toMatchObject({ articleId: one, pair: null });
  });

  test('an article is not opened beside itself, and one that is there stays where it is', () => {
    const workbench = createWorkbench();
    workbench.openArticle(one);
    workbench.openBeside(one);
    expect(workbench.state.pair).toBe(null);
    workbench.openBeside(two);
    workbench.openBeside(one);
    expect(workbench.state.pair).toEqual([one, two]);
  });

  test('each has its own surface; what is awaited comes to the right one', () => {
    const workbench = createWorkbench();
    const [left, right] = [surface(), surface()];
    workbench.openArticle(one);
    workbench.registerSurface(one, left);
    workbench.openBeside(two, [{ start: 7, end: 9 }]);
    workbench.focusArticle(two);
    const unregister = workbench.registerSurface(two, right);
    expect([left.asked, right.asked]).toEqual([[], ['reveal 7', 'focus']]);
    expect(workbench.surface).toBe(right);
    expect(workbench.surfaceOf(one)).toBe(left);
    unregister();
    expect(workbench.surface).toBe(null);
  });
});
