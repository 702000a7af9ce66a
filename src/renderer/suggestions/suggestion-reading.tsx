/** Has the open article read for suggestions once it shows, and takes out of them what is marked or dismissed. */
import { useEffect, useMemo, useState } from 'react';

import { canonicalText } from '#core/body.ts';
import type { ArticleId } from '#core/identifiers.ts';
import type { Placement } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';
import { standingSuggestions } from '#core/suggestion-standing.ts';
import type { StandingMark } from '#core/suggestion-standing.ts';
import type { Suggestion } from '#core/suggestion.ts';

import { useFocusedSuggestion, useMarks, useRecords, useSession, useWorkbench } from '../session.tsx';
import { useArticleText, usePlacements } from '../text.ts';
import { createSuggestionReader } from './reader.ts';
import { tellReading, useSuggesting } from './suggesting.ts';
import { suggestionInWords } from './suggestion-words.ts';

/** The text first, and typing undisturbed: so long nothing else must have changed. */
const PAUSE_MILLISECONDS = 350;

interface Read {
  readonly hash: string;
  readonly suggestions: readonly Suggestion[];
}

const NOTHING: readonly Suggestion[] = [];

/** Shows nothing; a screen reader is told which suggestion is focused. */
export function SuggestionReading() {
  const { articleId } = useWorkbench();
  const { isOn } = useSuggesting();
  return (
    <>
      {articleId !== null && isOn && <ArticleReading key={articleId} articleId={articleId} />}
      <FocusedAloud />
    </>
  );
}

function ArticleReading({ articleId }: { readonly articleId: ArticleId }) {
  const { suggested } = useSession();
  const text = useArticleText(articleId);
  const entities = useRecords('entity');
  const entityTypes = useRecords('entityType');
  const dismissals = useRecords('dismissal');
  const marks = useMarks(articleId);
  const placements = usePlacements(articleId);
  const [reader] = useState(createSuggestionReader);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => () => reader.stop(), [reader]);

  useEffect(() => {
    if (!text) return undefined;
    const waiting = window.setTimeout(() => {
      tellReading(true);
      const request = {
        articleId,
        text: canonicalText(text.blocks),
        entities: entities.map(({ id, name, aliases, typeId }) => ({ id, name, aliases, typeId })),
        entityTypes: entityTypes.map(({ id, name }) => ({ id, name })),
      };
      reader.read(request, (suggestions) => {
        tellReading(false);
        setRead({ hash: text.hash, suggestions: suggestions ?? NOTHING });
      });
    }, PAUSE_MILLISECONDS);
    return () => window.clearTimeout(waiting);
  }, [reader, articleId, text, entities, entityTypes]);

  const standing = useMemo(() => {
    // Suggestions of an earlier text stay as they are until the text of today is read.
    if (!read || read.hash !== text?.hash) return null;
    return standingSuggestions(read.suggestions, standingMarks(marks, placements), dismissals);
  }, [read, text, marks, placements, dismissals]);

  useEffect(() => {
    if (standing) suggested.set(articleId, standing);
  }, [suggested, articleId, standing]);

  useEffect(
    () => () => {
      tellReading(false);
      suggested.focus(null);
      suggested.set(articleId, NOTHING);
    },
    [suggested, articleId],
  );
  return null;
}

function standingMarks(marks: readonly Mark[], placements: ReadonlyMap<string, Placement>): readonly StandingMark[] {
  return marks.flatMap((mark): readonly StandingMark[] => {
    const placement = placements.get(mark.record.id);
    if (placement?.kind !== 'placed' || mark.kind === 'note') return [];
    const { spans } = placement;
    return mark.kind === 'mention'
      ? [{ kind: 'mention', spans, entityId: mark.record.entityId }]
      : [{ kind: 'statement', spans, hasSource: mark.record.claimant !== null }];
  });
}

function FocusedAloud() {
  const focused = useFocusedSuggestion();
  const { workspace } = useSession();
  return (
    <output className="visually-hidden" aria-live="polite">
      {focused ? suggestionInWords(focused, workspace) : ''}
    </output>
  );
}
