import { StickyNote, Zap } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/text-model.ts';

import { useRecord, useSession, useWorkbench } from '../session.tsx';
import { classNames } from '../ui/class-names.ts';
import { words } from '../words.tsx';
import { createArticleController } from './article-controller.ts';
import type { ArticleController } from './article-controller.ts';
import { ArticleHeader } from './article-header.tsx';
import textStyles from './article-text.module.css';
import styles from './article-view.module.css';
import { FindBar } from './find-bar.tsx';
import { MarkChoice } from './mark-choice.tsx';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { directionOf, languageTagOf } from './writing.ts';
import type { Direction } from './writing.ts';

export interface ArticleViewProps {
  readonly articleId: ArticleId;
  /** The accessible name of the text, where it is not the only one. */
  readonly label?: string;
}

/** An article: its title and metadata, its text with the marks in it, and the tools to mark, find and correct. */
export function ArticleView({ articleId, label = words('article.articleText') }: ArticleViewProps) {
  const { workspace } = useSession();
  const article = useRecord('article', articleId);
  const text = useStoredText(articleId);
  const sample = useMemo(() => (text ? sampleOf(text) : ''), [text]);
  if (!article) return null;
  const written = sample === '' ? article.title : sample;
  const direction = directionOf(written);
  const lang = languageTagOf(article.language, written);
  return (
    <article className={styles.article} aria-label={article.title} dir={direction}>
      <ArticleHeader article={article} lang={lang} />
      {text && (
        <ArticleBody
          key={`${workspace.caseId} ${articleId}`}
          articleId={articleId}
          label={label}
          text={text}
          direction={direction}
          lang={lang}
        />
      )}
    </article>
  );
}

/** Enough of the first paragraphs to see how they are written. */
function sampleOf({ blocks }: ArticleText): string {
  return blocks
    .slice(0, 20)
    .map((block) => block.text.slice(0, 1000))
    .join('\n');
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

interface ArticleBodyProps {
  readonly articleId: ArticleId;
  readonly label: string;
  readonly text: ArticleText;
  readonly direction: Direction;
  readonly lang: string | undefined;
}

function ArticleBody({ articleId, label, text, direction, lang }: ArticleBodyProps) {
  const session = useSession();
  const { editing, articleId: openId } = useWorkbench();
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
    <div className={classNames(styles.body, editing && openId === articleId && styles.editing)}>
      {controller && <FindSlot controller={controller} />}
      <div ref={scroller} className={styles.scroller}>
        <div ref={column} className={styles.column}>
          <section
            ref={root}
            className={textStyles.text}
            aria-label={label}
            lang={lang}
            spellCheck={false}
            translate="no"
          />
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms */}
          <div ref={layer} role="group" aria-label={words('article.margin')} className={styles.layer} />
          {controller && <Floating controller={controller} direction={direction} />}
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

function Floating({
  controller,
  direction,
}: {
  readonly controller: ArticleController;
  readonly direction: Direction;
}) {
  const { toolbar, choice } = useView(controller);
  return (
    <>
      {toolbar && !choice && <SelectionToolbar at={toolbar} direction={direction} run={controller.run} />}
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
        <Zap fill="inherit" />
      </symbol>
      <symbol id="article-sign-note" viewBox="0 0 24 24">
        <StickyNote />
      </symbol>
    </svg>
  );
}
