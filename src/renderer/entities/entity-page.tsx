/** The page of one entity: what it is called, and everything the case says of it. */
import { ArrowLeft, GitMerge, Highlighter, Split, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';

import type { Entity } from '#core/model.ts';

import { EntityFacts, EntityNames } from '../entity-form.tsx';
import { deleteRecord } from '../marking.ts';
import { useRecord, useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { words } from '../words.tsx';
import { claimsOf, contradictionsAmong, useAccount } from './account.ts';
import { ArticlesOfEntity, BesideList, ClaimsOfEntity, ContradictionsOfEntity } from './entity-page-lists.tsx';
import styles from './entity-page.module.css';
import { MentionsInContext } from './mentions-in-context.tsx';

type Part = 'mentions' | 'claims' | 'contradictions' | 'beside' | 'articles' | 'details';

export function EntityPage({ entity }: { readonly entity: Entity }) {
  const session = useSession();
  const { workspace, workbench } = session;
  const type = useRecord('entityType', entity.typeId);
  const statements = useRecords('statement');
  const recorded = useRecords('contradiction');
  const [part, setPart] = useState<Part>('mentions');
  const account = useAccount(entity.id);
  // oxlint-disable-next-line react/exhaustive-deps -- who says what follows from the statements
  const claims = useMemo(() => claimsOf(entity.id, account.mentionedIn, workspace), [entity.id, account, statements]);
  // oxlint-disable-next-line react/exhaustive-deps -- claims do not change when they are contradicted
  const contradictions = useMemo(() => contradictionsAmong(claims, workspace), [claims, recorded]);
  const count = account.articles.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return (
    <section className={styles.page} aria-label={entity.name}>
      <header className={styles.head}>
        <IconButton
          label={words('entities.back')}
          icon={<ArrowLeft />}
          keys="Mod+3"
          onPress={() => workbench.update({ view: { kind: 'entities', entityId: null } })}
        />
        <h1 className={styles.title} dir="auto">
          {entity.name}
        </h1>
        {type && <Badge colour={type.colour}>{type.name}</Badge>}
        <div className={styles.actions}>
          <Button icon={<Highlighter />} keys="m" onPress={() => session.run('mark-occurrences')}>
            {words('entities.markAll')}
          </Button>
          <Button
            icon={<GitMerge />}
            onPress={() => workbench.update({ dialog: { kind: 'merge-entities', entityIds: [entity.id] } })}
          >
            {words('entities.merge')}
          </Button>
          <Button
            icon={<Split />}
            onPress={() => workbench.update({ dialog: { kind: 'split-entity', entityId: entity.id } })}
          >
            {words('entities.split')}
          </Button>
          <IconButton
            label={words('entities.delete')}
            icon={<Trash2 />}
            onPress={() => void deleteRecord(session, { kind: 'entity', id: entity.id })}
          />
        </div>
      </header>
      <div className={styles.names}>
        <EntityNames entity={entity} />
      </div>
      {account.done < account.of && (
        <div className={styles.names}>
          <Progress label={words('entities.reading')} value={account.done} of={account.of} />
        </div>
      )}
      <div className={styles.parts}>
        <Tabs<Part>
          label={words('entities.parts')}
          selectedId={part}
          onSelect={setPart}
          tabs={[
            {
              id: 'mentions',
              label: words('entities.tabMentions'),
              count,
              content: <MentionsInContext articles={account.articles} isRead={account.done >= account.of} />,
            },
            {
              id: 'claims',
              label: words('entities.tabClaims'),
              count: claims.length,
              content: <ClaimsOfEntity claims={claims} />,
            },
            {
              id: 'contradictions',
              label: words('entities.tabContradictions'),
              count: contradictions.length,
              content: <ContradictionsOfEntity contradictions={contradictions} />,
            },
            {
              id: 'beside',
              label: words('entities.tabBeside'),
              count: account.beside.length,
              content: <BesideList beside={account.beside} />,
            },
            {
              id: 'articles',
              label: words('entities.tabArticles'),
              count: account.articles.length,
              content: <ArticlesOfEntity articles={account.articles} />,
            },
            {
              id: 'details',
              label: words('entities.tabDetails'),
              content: (
                <div className={styles.details}>
                  <EntityFacts entity={entity} />
                </div>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}
