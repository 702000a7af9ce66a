/** The page of a claim: who states it where, on how many sources it rests, and how it stands to other claims. */
import { Link2, Split } from 'lucide-react';
import { useMemo, useState } from 'react';

import { alikeClaims } from '#core/alike-claims.ts';
import { quoteOf } from '#core/anchor.ts';
import { joinClaims, splitClaim } from '#core/claim-joining.ts';
import { corroborationOf } from '#core/corroboration.ts';
import type { ClaimId, StatementId } from '#core/identifiers.ts';
import type { Claim } from '#core/model.ts';

import { focusedClaimId } from '../marking.ts';
import { goToMark, sourceInWords } from '../passages.ts';
import { useRecord, useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { words } from '../words.tsx';
import { attributionInWords } from './attribution.ts';
import styles from './claim-page.module.css';
import { RelationDialog } from './relation-dialog.tsx';
import { Relations } from './relations.tsx';

export function ClaimView() {
  const session = useSession();
  const { view } = useWorkbench();
  const chosenId = view.kind === 'claim' ? view.claimId : null;
  const claim = useRecord('claim', chosenId ?? focusedClaimId(session));
  if (!claim) {
    return (
      <EmptyState title={words('claim.none')}>
        <p>{words('claim.noneText')}</p>
      </EmptyState>
    );
  }
  return <ClaimPage key={claim.id} claim={claim} />;
}

function ClaimPage({ claim }: { readonly claim: Claim }) {
  const { workspace } = useSession();
  const [isRelating, setRelating] = useState(false);
  return (
    <section aria-label={words('claim.title')} className={styles.page}>
      <h1 className={styles.title} dir="auto">
        {claim.paraphrase}
      </h1>
      <p className={styles.facts}>
        {claim.frameIds.map((id) => {
          const frame = workspace.get('frame', id);
          return (
            frame && (
              <Badge key={id} colour={frame.colour}>
                {frame.name}
              </Badge>
            )
          );
        })}
        {claim.eventDate !== null && <span>{claim.eventDate}</span>}
      </p>
      <Statements claim={claim} />
      <section className={styles.part} aria-label={words('claim.relations')}>
        <header className={styles.head}>
          <h2 className={styles.subtitle}>{words('claim.relations')}</h2>
          <Button icon={<Link2 />} onPress={() => setRelating(true)}>
            {words('claim.relate')}
          </Button>
        </header>
        <Relations claimId={claim.id} />
      </section>
      <Alike claim={claim} />
      {isRelating && <RelationDialog claim={claim} onClose={() => setRelating(false)} />}
    </section>
  );
}

function Statements({ claim }: { readonly claim: Claim }) {
  const session = useSession();
  const { workspace, workbench, commit, announce } = session;
  useRecords('statement');
  useRecords('article');
  const statements = workspace.statementsOf(claim.id);
  const [ticked, setTicked] = useState<ReadonlySet<StatementId>>(new Set());
  const going = new Set(statements.map(({ id }) => id).filter((id) => ticked.has(id)));
  const { articles, roots } = corroborationOf(claim.id, workspace, new Map());

  async function split(): Promise<void> {
    const { edit, made } = splitClaim(claim, going, workspace, workspace.stamp());
    if (!(await commit(edit))) return;
    setTicked(new Set());
    workbench.update({ focus: { kind: 'claim', id: made.id } });
    announce(words('claim.splitDone'), { label: words('claim.takeBack'), run: () => session.run('undo') });
  }

  return (
    <section className={styles.part} aria-label={words('claim.statements', { count: statements.length })}>
      <header className={styles.head}>
        <h2 className={styles.subtitle}>{words('claim.statements', { count: statements.length })}</h2>
        <span className={styles.muted}>
          {words('claim.corroboration', {
            articles,
            roots: roots.length,
            names: roots.length === 0 ? '' : words('claim.rootNames', { names: roots.join(', ') }),
          })}
        </span>
        {statements.length > 1 && (
          <Button
            icon={<Split />}
            isDisabled={going.size === 0 || going.size === statements.length}
            onPress={() => void split()}
          >
            {words('claim.split')}
          </Button>
        )}
      </header>
      {statements.length > 1 && roots.length === 1 && <p className={styles.warning}>{words('claim.singleSource')}</p>}
      <ul className={styles.statements}>
        {statements.map((statement) => {
          const article = workspace.get('article', statement.articleId);
          return (
            <li key={statement.id} className={styles.statement}>
              {statements.length > 1 && (
                <Checkbox
                  isSelected={ticked.has(statement.id)}
                  onChange={(isOn) => {
                    const next = new Set(ticked);
                    if (isOn) next.add(statement.id);
                    else next.delete(statement.id);
                    setTicked(next);
                  }}
                >
                  <span className="visually-hidden">{words('claim.pick', { article: article?.title ?? '' })}</span>
                </Checkbox>
              )}
              <blockquote className={styles.quote}>
                <p dir="auto">“{quoteOf(statement.anchor)}”</p>
                <footer className={styles.muted}>
                  <bdi>{attributionInWords(statement)}</bdi>
                  {article && <bdi>{[article.title, sourceInWords(article)].filter(Boolean).join(' · ')}</bdi>}
                  {article?.reliability && <span>{article.reliability}</span>}
                </footer>
              </blockquote>
              <Button
                variant="quiet"
                onPress={() => {
                  workbench.update({ focus: { kind: 'statement', id: statement.id } });
                  void goToMark(session, { kind: 'statement', record: statement });
                }}
              >
                {words('claim.goTo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Alike({ claim }: { readonly claim: Claim }) {
  const session = useSession();
  const { workspace, commit, announce } = session;
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const contradictions = useRecords('contradiction');
  const alike = useMemo(
    () => alikeClaims(claim.id, workspace),
    // Likeness is read from these records.
    // oxlint-disable-next-line react/exhaustive-deps
    [claim.id, workspace, claims, statements, contradictions],
  );

  async function join(other: ClaimId): Promise<void> {
    const record = workspace.get('claim', other);
    if (!record || !(await commit(joinClaims(claim, [record], workspace, workspace.stamp())))) return;
    announce(words('claim.joined'), { label: words('claim.takeBack'), run: () => session.run('undo') });
  }

  return (
    <section className={styles.part} aria-label={words('claim.saysSame')}>
      <h2 className={styles.subtitle}>{words('claim.saysSame')}</h2>
      {alike.length === 0 && <p className={styles.muted}>{words('claim.nothingAlike')}</p>}
      <ul className={styles.statements}>
        {alike.map(({ claim: other, likeness }) => {
          const [statement] = workspace.statementsOf(other.id);
          const article = statement && workspace.get('article', statement.articleId);
          return (
            <li key={other.id} className={styles.statement}>
              <div className={styles.quote}>
                <p dir="auto">{other.paraphrase}</p>
                <p className={styles.muted}>
                  {words('claim.likeness', { percent: Math.round(likeness * 100) })}
                  {article && <bdi>{sourceInWords(article) || article.title}</bdi>}
                </p>
              </div>
              <Button onPress={() => void join(other.id)}>
                <span aria-hidden="true">{words('claim.join')}</span>
                <span className="visually-hidden">{words('claim.joinLabel', { claim: other.paraphrase })}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
