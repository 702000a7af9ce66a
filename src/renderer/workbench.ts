/**
 * What the person is looking at: the open article, the focused record, the selected words, the open dialog.
 *
 * Never records: those are in the store. It lives as long as the window.
 */
import type { ArticleId, ClaimId, CodebookEntryId, EntityId } from '#core/identifiers.ts';
import type { Span } from '#core/span.ts';

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
  | { readonly kind: 'mark-occurrences'; readonly sought: SoughtWords }
  | { readonly kind: 'merge-entities'; readonly entityIds: readonly EntityId[] }
  | { readonly kind: 'split-entity'; readonly entityId: EntityId }
  | { readonly kind: 'paste-article' }
  | { readonly kind: 'cases' }
  | { readonly kind: 'frames' }
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
  | { readonly kind: 'help'; readonly page: string | null };

export interface WorkbenchState {
  readonly view: View;
  readonly articleId: ArticleId | null;
  readonly focus: Focus | null;
  readonly selection: TextSelection | null;
  readonly editing: boolean;
  readonly panel: Panel;
  readonly dialog: OpenDialog | null;
}

/** The article view, as far as others may move it. */
export interface ArticleSurface {
  /** Scrolls the spans into view, and selects them when `select` is true. */
  reveal(spans: readonly Span[], options?: { readonly select?: boolean }): void;
  /** Puts the keyboard focus into the text, at the caret it had. */
  focusText(): void;
  /** Opens the find bar. */
  find(): void;
  /** Focuses the next (1) or previous (-1) mark from the caret. */
  stepMark(direction: 1 | -1): void;
  /** Commits what is being typed, so that nothing waits. */
  flush(): Promise<void>;
}

export interface Workbench {
  readonly state: WorkbenchState;
  update(changes: Partial<WorkbenchState>): void;
  /** Opens an article and, once it shows, reveals spans in it. */
  openArticle(articleId: ArticleId, spans?: readonly Span[]): void;
  /** The article view registers itself while it shows. @returns a function that takes it back. */
  registerSurface(articleId: ArticleId, surface: ArticleSurface): () => void;
  readonly surface: ArticleSurface | null;
  subscribe(listener: () => void): () => void;
}

const START: WorkbenchState = {
  view: { kind: 'article' },
  articleId: null,
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
  let surface: { readonly articleId: ArticleId; readonly surface: ArticleSurface } | null = null;
  let awaited: { readonly articleId: ArticleId; readonly spans: readonly Span[] } | null = null;
  const listeners = new Set<() => void>();

  function update(changes: Partial<WorkbenchState>): void {
    const panel = (changes.focus && PANEL_OF[changes.focus.kind]) ?? state.panel;
    state = { ...state, panel, ...changes };
    for (const listener of listeners) listener();
  }

  return {
    get state() {
      return state;
    },
    get surface() {
      return surface?.surface ?? null;
    },
    update,
    openArticle(articleId, spans) {
      if (state.view.kind !== 'article') update({ view: { kind: 'article' } });
      if (articleId !== state.articleId) update({ articleId, selection: null, editing: false });
      if (!spans) return;
      if (surface?.articleId === articleId) surface.surface.reveal(spans);
      else awaited = { articleId, spans };
    },
    registerSurface(articleId, registered) {
      surface = { articleId, surface: registered };
      if (awaited?.articleId === articleId) {
        registered.reveal(awaited.spans);
        awaited = null;
      }
      return () => {
        if (surface?.surface === registered) surface = null;
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
