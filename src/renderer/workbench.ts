/**
 * What the person is looking at: the open article, the focused record, the selected words, the open dialog.
 *
 * Never records: those are in the store. It lives as long as the window.
 */
import type { DescribedRecord } from '#core/codebook-uses.ts';
import type { ArticleId, ClaimId, CodebookEntryId, EntityId } from '#core/identifiers.ts';
import type { Span } from '#core/span.ts';
import type { StepDirection, StepUnit } from '#core/text-steps.ts';

/** A record the Inspector shows and whose marks stand out in the text. */
export interface Focus {
  readonly kind:
    | 'claim'
    | 'statement'
    | 'mention'
    | 'entity'
    | 'contradiction'
    | 'note'
    | 'article'
    | 'frame'
    | 'entityType'
    | 'contradictionKind'
    | 'attribute';
  readonly id: string;
}

/** Words selected in an article: one or more spans of its canonical text. */
export interface TextSelection {
  readonly articleId: ArticleId;
  readonly spans: readonly Span[];
  readonly quote: string;
}

/** A passage found in an article, with some words of what stands before and after it. */
export interface FoundPassage {
  readonly articleId: ArticleId;
  readonly span: Span;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** Passages that are to be marked together: every occurrence of a name, the hits of a search. */
export interface ManyPassages {
  /** What they were found by, for the title. */
  readonly soughtWords: string;
  readonly passages: readonly FoundPassage[];
  /** The entity they are to mention, where that is known already. */
  readonly entityId: EntityId | null;
}

/** Words whose every occurrence is to be found and marked. */
export interface SoughtWords {
  /** Any of them. */
  readonly terms: readonly string[];
  /** The entity they name, where that is known already. */
  readonly entityId: EntityId | null;
  /** Where to look first; null for the whole case. */
  readonly articleId: ArticleId | null;
}

/** A dialog that is open, with what it needs. */
export type OpenDialog =
  | { readonly kind: 'entity'; readonly selection: TextSelection }
  | { readonly kind: 'note'; readonly selection: TextSelection | null; readonly about: Focus | null }
  | { readonly kind: 'contradiction'; readonly claimId: ClaimId }
  | { readonly kind: 'add-statement'; readonly selection: TextSelection }
  | { readonly kind: 'mark-many'; readonly many: ManyPassages }
  | { readonly kind: 'open-beside' }
  | { readonly kind: 'retag'; readonly records: readonly DescribedRecord[] }
  | { readonly kind: 'article-details'; readonly articleId: ArticleId }
  | { readonly kind: 'article-tags'; readonly articleIds: readonly ArticleId[] }
  | { readonly kind: 'near-duplicates'; readonly articleId: ArticleId }
  | { readonly kind: 'mark-occurrences'; readonly sought: SoughtWords }
  | { readonly kind: 'merge-entities'; readonly entityIds: readonly EntityId[] }
  | { readonly kind: 'split-entity'; readonly entityId: EntityId }
  | { readonly kind: 'paste-article' }
  | { readonly kind: 'cases' }
  | { readonly kind: 'frames' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'tour' }
  | { readonly kind: 'shortcuts' };

/** The lists of the right-hand side. */
export type Panel = 'claims' | 'entities' | 'contradictions' | 'notes' | 'suggestions' | 'orphans';

/** What stands in the middle of the window. */
export type View =
  | { readonly kind: 'article' }
  | { readonly kind: 'search' }
  /** The registry of entities, and the page of one of them. */
  | { readonly kind: 'entities'; readonly entityId: EntityId | null }
  /** The codebook, at one of its entries. */
  | { readonly kind: 'codebook'; readonly entryId: CodebookEntryId | null }
  /** The page of a claim; that of the focused one where none is named. */
  | { readonly kind: 'claim'; readonly claimId: ClaimId | null }
  /** Every contradiction as a card. */
  | { readonly kind: 'board' }
  /** Claims counted by frame. */
  | { readonly kind: 'frames' }
  /** Claims by date. */
  | { readonly kind: 'timeline' }
  /** Who appears with whom. */
  | { readonly kind: 'network' }
  /** Competing hypotheses. */
  | { readonly kind: 'ach' }
  | { readonly kind: 'help'; readonly page: string | null };

export interface WorkbenchState {
  readonly view: View;
  /** The open article; of two side by side, the one that commands go to. */
  readonly articleId: ArticleId | null;
  /** Two articles side by side, left and right. `articleId` is one of them. */
  readonly pair: readonly [ArticleId, ArticleId] | null;
  readonly focus: Focus | null;
  readonly selection: TextSelection | null;
  readonly editing: boolean;
  readonly panel: Panel;
  readonly dialog: OpenDialog | null;
}

export interface RevealOptions {
  readonly select?: boolean;
}

/** The article view, as far as others may move it. */
export interface ArticleSurface {
  /** Scrolls the spans into view, and selects them when `select` is true. */
  reveal(spans: readonly Span[], options?: RevealOptions): void;
  /** Puts the keyboard focus into the text, at the caret it had. */
  focusText(): void;
  /** Opens the find bar. */
  find(): void;
  /** Focuses the next (1) or previous (-1) mark from the caret. */
  stepMark(direction: 1 | -1): void;
  /** Where the caret is, or the moving end of the selection; where it was while the keyboard is elsewhere. */
  readonly caret: number;
  /** Moves the caret by a character, word, sentence or paragraph; `extends` selects what lies between. */
  moveCaret(step: { readonly unit: StepUnit; readonly direction: StepDirection; readonly extends: boolean }): void;
  /** Selects the word, sentence, paragraph around the selection, each time the next larger (1), or goes back (-1). */
  widen(direction: StepDirection): void;
  /** Offers the marks of the paragraph that the caret is in. */
  listMarks(): void;
  /** Where spans are seen, in pixels of the window; what is scrolled away is at the edge behind which it is. Null without a place. */
  boxOf(spans: readonly Span[]): SeenBox | null;
  /** Commits what is being typed, so that nothing waits. */
  flush(): Promise<void>;
}

/** A stretch of the text in the window. */
export interface SeenBox {
  readonly top: number;
  readonly bottom: number;
  /** The edges of the column that the text stands in. */
  readonly left: number;
  readonly right: number;
  readonly isInView: boolean;
}

export interface Workbench {
  readonly state: WorkbenchState;
  update(changes: Partial<WorkbenchState>): void;
  /** Opens an article and, once it shows, reveals spans in it; with `select` they are selected, ready to be marked. */
  openArticle(articleId: ArticleId, spans?: readonly Span[], options?: RevealOptions): void;
  /** Shows a second article beside the open one, and reveals spans in it. The open one stays where commands go. */
  openBeside(articleId: ArticleId, spans?: readonly Span[]): void;
  /** Opens an article and puts the keyboard into its text as soon as it shows. */
  focusArticle(articleId: ArticleId): void;
  /** Leaves the open article alone. */
  closeBeside(): void;
  /** The article view registers itself while it shows. @returns a function that takes it back. */
  registerSurface(articleId: ArticleId, surface: ArticleSurface): () => void;
  /** That of the open article. */
  readonly surface: ArticleSurface | null;
  surfaceOf(articleId: ArticleId): ArticleSurface | null;
  subscribe(listener: () => void): () => void;
}

const START: WorkbenchState = {
  view: { kind: 'article' },
  articleId: null,
  pair: null,
  focus: null,
  selection: null,
  editing: false,
  panel: 'claims',
  dialog: null,
};

/** The list that shows what is focused: it comes up with it. */
const PANEL_OF: Readonly<Record<Focus['kind'], Panel | null>> = {
  claim: 'claims',
  statement: 'claims',
  entity: 'entities',
  mention: 'entities',
  contradiction: 'contradictions',
  note: 'notes',
  article: null,
  frame: null,
  entityType: null,
  contradictionKind: null,
  attribute: null,
};

export function createWorkbench(): Workbench {
  let state = START;
  const surfaces = new Map<ArticleId, ArticleSurface>();
  const awaited = new Map<ArticleId, { readonly spans: readonly Span[]; readonly options: RevealOptions }>();
  let focusAwaited: ArticleId | null = null;
  const listeners = new Set<() => void>();

  function update(changes: Partial<WorkbenchState>): void {
    const panel = (changes.focus && PANEL_OF[changes.focus.kind]) ?? state.panel;
    state = { ...state, panel, ...changes };
    for (const listener of listeners) listener();
  }

  function reveal(articleId: ArticleId, spans: readonly Span[], options: RevealOptions = {}): void {
    const surface = surfaces.get(articleId);
    if (surface) surface.reveal(spans, options);
    else awaited.set(articleId, { spans, options });
  }

  return {
    get state() {
      return state;
    },
    get surface() {
      return (state.articleId && surfaces.get(state.articleId)) ?? null;
    },
    surfaceOf: (articleId) => surfaces.get(articleId) ?? null,
    update,
    openArticle(articleId, spans, options) {
      if (state.view.kind !== 'article') update({ view: { kind: 'article' } });
      if (articleId !== state.articleId) {
        update({ articleId, pair: pairWith(state, articleId), selection: null, editing: false });
      }
      if (spans) reveal(articleId, spans, options);
    },
    openBeside(articleId, spans) {
      const left = state.pair?.find((each) => each !== articleId) ?? state.articleId;
      if (left && left !== articleId) {
        const pair = state.pair?.includes(articleId) ? state.pair : ([left, articleId] as const);
        update({ view: { kind: 'article' }, pair });
      }
      if (spans) reveal(articleId, spans);
    },
    focusArticle(articleId) {
      this.openArticle(articleId);
      const surface = surfaces.get(articleId);
      if (surface) surface.focusText();
      else focusAwaited = articleId;
    },
    closeBeside: () => update({ pair: null }),
    registerSurface(articleId, registered) {
      surfaces.set(articleId, registered);
      const place = awaited.get(articleId);
      awaited.delete(articleId);
      if (place) registered.reveal(place.spans, place.options);
      if (focusAwaited === articleId) {
        focusAwaited = null;
        registered.focusText();
      }
      return () => {
        if (surfaces.get(articleId) === registered) surfaces.delete(articleId);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The pair in which an article is opened: as it is when it is there already, else in the place of the open one. */
function pairWith({ pair, articleId }: WorkbenchState, opened: ArticleId): WorkbenchState['pair'] {
  if (!pair || pair.includes(opened)) return pair;
  return pair[0] === articleId ? [opened, pair[1]] : [pair[0], opened];
}

/** Whether the text of an article is being corrected: of two side by side, that of the one that commands go to. */
export function isEdited({ editing, articleId }: WorkbenchState, edited: ArticleId): boolean {
  return editing && articleId === edited;
}
