import { StickyNote, Zap } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/text-model.ts';

import { useRecord, useSession, useWorkbench } from '../session.tsx';
import { classNames } from '../ui/class-names.ts';
import { createArticleController } from './article-controller.ts';
import type { ArticleController } from './article-controller.ts';
import { ArticleHeader } from './article-header.tsx';
import textStyles from './article-text.module.css';
import styles from './article-view.module.css';
import { FindBar } from './find-bar.tsx';
import { MarkChoice } from './mark-choice.tsx';
import { SelectionToolbar } from './selection-toolbar.tsx';

/** An article: its title and metadata, its text with the marks in it, and the tools to mark, find and correct. */
export function ArticleView({ articleId }: { readonly articleId: ArticleId }) {
  const { workspace } = useSession();
  const article = useRecord('article', articleId);
  const text = useStoredText(articleId);
  if (!article) return null;
  return (
    <article className={styles.article} aria-label={article.title}>
      <ArticleHeader article={article} />
      {text && <ArticleBody key={`${workspace.caseId} ${articleId}`} articleId={articleId} text={text} />}
    </article>
  );
}

/** The text when it is first at hand; the controller follows it from there. */
function useStoredText(articleId: ArticleId): ArticleText | undefined {
  const { workspace } = useSession();
  const [loaded, setLoaded] = useState<ArticleText | undefined>(() => workspace.textNow(articleId));
  useEffect(() => {
    let isWanted = true;
    void workspace.text(articleId).then((text) => isWanted && setLoaded(text));
    return () => {
      isWanted = false;
    };
  }, [workspace, articleId]);
  return loaded?.articleId === articleId ? loaded : workspace.textNow(articleId);
}

function ArticleBody({ articleId, text }: { readonly articleId: ArticleId; readonly text: ArticleText }) {
  const session = useSession();
  const { editing } = useWorkbench();
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const start = useRef(text);
  const [controller, setController] = useState<ArticleController | null>(null);

  useEffect(() => {
    if (!scroller.current || !column.current || !root.current || !layer.current) return undefined;
    const elements = { scroller: scroller.current, column: column.current, root: root.current, layer: layer.current };
    const stored = session.workspace.textNow(articleId) ?? start.current;
    const created = createArticleController(session, articleId, elements, stored);
    setController(created);
    return () => created.dispose();
  }, [session, articleId]);

  return (
    <div className={classNames(styles.body, editing && styles.editing)}>
      {controller && <FindSlot controller={controller} />}
      <div ref={scroller} className={styles.scroller}>
        <div ref={column} className={styles.column}>
          <section ref={root} className={textStyles.text} aria-label="Article text" spellCheck={false} translate="no" />
          <div ref={layer} className={styles.layer} aria-hidden="true" />
          {controller && <Floating controller={controller} />}
        </div>
      </div>
      {controller && <Announcer controller={controller} />}
      <Signs />
    </div>
  );
}

function useView(controller: ArticleController) {
  return useSyncExternalStore(controller.view.subscribe, () => controller.view.state);
}

function FindSlot({ controller }: { readonly controller: ArticleController }) {
  const { find } = useView(controller);
  return find && <FindBar find={find} finder={controller.finder} />;
}

function Floating({ controller }: { readonly controller: ArticleController }) {
  const { toolbar, choice } = useView(controller);
  return (
    <>
      {toolbar && !choice && <SelectionToolbar at={toolbar} run={controller.run} />}
      {choice && <MarkChoice choice={choice} onPick={controller.pick} onDismiss={controller.dismissChoice} />}
    </>
  );
}

function Announcer({ controller }: { readonly controller: ArticleController }) {
  const { announcement } = useView(controller);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {announcement}
    </div>
  );
}

/** The icons of the gutter, once; the drawing refers to them. */
function Signs() {
  return (
    <svg className={styles.signs} aria-hidden="true">
      <symbol id="article-sign-contradiction" viewBox="0 0 24 24">
        <Zap fill="currentColor" />
      </symbol>
      <symbol id="article-sign-note" viewBox="0 0 24 24">
        <StickyNote />
      </symbol>
    </svg>
  );
}
