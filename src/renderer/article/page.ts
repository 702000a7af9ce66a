/** Drawing in time with the screen: marks, gutter and underlines of what is in view, once a frame. */
import type { Span } from '#core/span.ts';

import { createHighlights } from './highlights.ts';
import { markItems } from './item-markers.ts';
import { createOverlay } from './overlay.ts';
import { createPainter } from './painter.ts';
import type { PainterSource } from './painter.ts';
import { blocksInView } from './viewport.ts';

/** The elements of the article view that the imperative part works on. */
export interface ArticleElements {
  readonly scroller: HTMLElement;
  /** Holds the text and what is drawn over it. */
  readonly column: HTMLElement;
  /** The editor's root, the region "Article text". */
  readonly root: HTMLElement;
  readonly layer: HTMLElement;
}

export interface PageSource extends PainterSource {
  /** Called at the start of a frame, before anything is read. */
  readonly beforeFrame: () => void;
}

export interface Page {
  /** Draws in the next frame. */
  invalidate(): void;
  /** Marks in these stretches look different; null for all. */
  forget(spans: readonly Span[] | null): void;
  /** Draws now. */
  draw(): void;
  dispose(): void;
}

/** Pixels beyond what is seen that are drawn ahead. */
const OVERLAY_MARGIN = 240;

export function createPage({ scroller, root, layer }: ArticleElements, source: PageSource): Page {
  const highlights = createHighlights();
  const painter = createPainter(source, highlights);
  const overlay = createOverlay(source, root, layer);
  let frame: number | null = null;
  let width = 0;

  function draw(): void {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    source.beforeFrame();
    root.dataset['focused'] = layer.dataset['focused'] = String(source.focused().any);
    markItems(source.text);
    const painted = blocksInView(scroller, source.text, scroller.clientHeight);
    painter.show(painted.first, painted.end);
    overlay.show(blocksInView(scroller, source.text, OVERLAY_MARGIN));
  }

  function invalidate(): void {
    frame ??= requestAnimationFrame(draw);
  }

  // Blocks that come into view get their true height only then, and move what is below: this runs after that, before the paint.
  const sizes = new ResizeObserver(() => {
    if (root.clientWidth !== width) overlay.forget(null);
    width = root.clientWidth;
    draw();
  });
  sizes.observe(root);
  scroller.addEventListener('scroll', invalidate, { passive: true });
  const fontsReady = () => {
    overlay.forget(null);
    invalidate();
  };
  document.fonts.addEventListener('loadingdone', fontsReady);

  return {
    invalidate,
    forget(spans) {
      painter.forget(spans);
      overlay.forget(spans);
      invalidate();
    },
    draw,
    dispose() {
      if (frame !== null) cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller.removeEventListener('scroll', invalidate);
      document.fonts.removeEventListener('loadingdone', fontsReady);
      painter.show(0, 0);
      overlay.forget(null);
      highlights.dispose();
    },
  };
}
