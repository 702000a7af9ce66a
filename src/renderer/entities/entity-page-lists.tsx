/** The lists of an entity's page: its claims, what contradicts them, whom it appears with, where it is mentioned. */
import type { Contradiction } from '#core/model.ts';

import { firstSourceOf, goToClaim, goToMark, quotationOf, sourceInWords } from '../passages.ts';
import { useSession } from '../session.tsx';
import { ActionList } from '../ui/action-list.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { words } from '../words.tsx';
import type { ArticleMentions, Beside, ClaimOfEntity } from './account.ts';
import styles from './entity-page.module.css';
import { openPage } from './open-page.ts';

export function ClaimsOfEntity({ claims }: { readonly claims: readonly ClaimOfEntity[] }) {
  const session = useSession();
  const { workspace, workbench } = session;
  const partsOf = ({ parts }: ClaimOfEntity) => parts.map((part) => words(`entities.${part}`));
  return (
    <ActionList
      label={words('entities.claimsOfIt')}
      items={claims}
      idOf={({ claimId }) => claimId}
      nameOf={(claim) => [quotationOf(workspace, claim.claimId), ...partsOf(claim)].join(', ')}
      onAction={({ claimId }) => {
        workbench.update({ focus: { kind: 'claim', id: claimId } });
        goToClaim(session, claimId);
      }}
      estimatedRowHeight={56}
      emptyState={<EmptyState title={words('entities.noClaims')} />}
    >
      {(claim) => (
        <div className={styles.record}>
          <span className={styles.quote} dir="auto">
            “{quotationOf(workspace, claim.claimId)}”
          </span>
          <span className={styles.facts}>
            {partsOf(claim).map((part) => (
              <Badge key={part}>{part}</Badge>
            ))}
            {claimFrames(claim)}
            <bdi>{firstSourceOf(workspace, claim.claimId)}</bdi>
          </span>
        </div>
      )}
    </ActionList>
  );

  function claimFrames({ claimId }: ClaimOfEntity) {
    const frames = workspace.get('claim', claimId)?.frameIds ?? [];
    return frames.flatMap((id) => {
      const frame = workspace.get('frame', id);
      return frame
        ? [
            <Badge key={id} colour={frame.colour}>
              {frame.name}
            </Badge>,
          ]
        : [];
    });
  }
}

export function ContradictionsOfEntity({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  const session = useSession();
  const { workspace, workbench } = session;
  return (
    <ActionList
      label={words('entities.contradictionsOfIt')}
      items={contradictions}
      idOf={({ id }) => id}
      nameOf={({ a, b, kindId, status }) =>
        [
          words('entities.versus', { a: quotationOf(workspace, a), b: quotationOf(workspace, b) }),
          workspace.get('contradictionKind', kindId)?.name ?? '',
          status,
        ].join(', ')
      }
      onAction={({ id, a }) => {
        workbench.update({ focus: { kind: 'contradiction', id } });
        goToClaim(session, a);
      }}
      estimatedRowHeight={76}
      emptyState={<EmptyState title={words('entities.noContradictions')} />}
    >
      {({ a, b, kindId, status }) => (
        <div className={styles.record}>
          <span className={styles.quote} dir="auto">
            “{quotationOf(workspace, a)}”
          </span>
          <span className={styles.quote} dir="auto">
            “{quotationOf(workspace, b)}”
          </span>
          <span className={styles.facts}>
            <Badge colour={workspace.get('contradictionKind', kindId)?.colour}>
              {workspace.get('contradictionKind', kindId)?.name}
            </Badge>
            <span>{status}</span>
          </span>
        </div>
      )}
    </ActionList>
  );
}

export function BesideList({ beside }: { readonly beside: readonly Beside[] }) {
  const session = useSession();
  const { workspace } = session;
  const known = beside.filter(({ entityId }) => workspace.get('entity', entityId));
  const nameOf = ({ entityId }: Beside) => workspace.get('entity', entityId)?.name ?? '';
  return (
    <ActionList
      label={words('entities.besideList')}
      items={known}
      idOf={({ entityId }) => entityId}
      nameOf={(other) => `${nameOf(other)}, ${words('entities.besideCount', { count: other.paragraphs })}`}
      onAction={({ entityId }) => openPage(session, entityId)}
      emptyState={<EmptyState title={words('entities.noBeside')} />}
    >
      {(other) => {
        const entity = workspace.get('entity', other.entityId);
        const type = entity && workspace.get('entityType', entity.typeId);
        return (
          <span className={styles.line}>
            <span dir="auto">{nameOf(other)}</span>
            {type && <Badge colour={type.colour}>{type.name}</Badge>}
            <span className={styles.facts}>{words('entities.besideCount', { count: other.paragraphs })}</span>
          </span>
        );
      }}
    </ActionList>
  );
}

export function ArticlesOfEntity({ articles }: { readonly articles: readonly ArticleMentions[] }) {
  const session = useSession();
  const { workspace, workbench } = session;
  const titleOf = ({ articleId }: ArticleMentions) => workspace.get('article', articleId)?.title ?? '';
  return (
    <ActionList
      label={words('entities.articlesList')}
      items={articles}
      idOf={({ articleId }) => articleId}
      nameOf={(each) => `${titleOf(each)}, ${words('entities.mentionCount', { count: each.mentions.length })}`}
      onAction={({ articleId, mentions: [first] }) => {
        if (first) void goToMark(session, { kind: 'mention', record: first.mention });
        else workbench.openArticle(articleId);
      }}
      emptyState={<EmptyState title={words('entities.noMentions')} />}
    >
      {(each) => {
        const article = workspace.get('article', each.articleId);
        return (
          <span className={styles.line}>
            <span className={styles.date}>{article?.publishedAt ?? words('entities.undated')}</span>
            <span className={styles.articleTitle} dir="auto">
              {titleOf(each)}
            </span>
            <span className={styles.facts} dir="auto">
              {[
                article ? sourceInWords({ ...article, publishedAt: null }) : '',
                words('entities.mentionCount', { count: each.mentions.length }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </span>
        );
      }}
    </ActionList>
  );
}
