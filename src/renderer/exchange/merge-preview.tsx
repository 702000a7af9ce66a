import type { CaseContent } from '#core/content.ts';
import { LIST_OF_KIND } from '#core/content.ts';
import type { ListedKind } from '#core/content.ts';

import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import type { KeptCase } from './case-shelf.ts';
import { compareCases } from './compare-cases.ts';
import type { CaseDifference } from './compare-cases.ts';
import { KIND_PLURALS } from './kind-words.ts';
import styles from './merge-preview.module.css';

export interface MergePreviewProps {
  readonly fileName: string;
  readonly content: CaseContent;
  /** The case with the same identity that is here already. */
  readonly here: KeptCase | null;
  readonly onMerge: () => void;
  readonly onCancel: () => void;
}

/** The dialog "Merge preview": what a case file holds and what importing it would do. */
export function MergePreview({ fileName, content, here, onMerge, onCancel }: MergePreviewProps) {
  return (
    <Dialog
      title="Merge preview"
      onClose={onCancel}
      footer={
        <>
          <Button onPress={onCancel} startsFocused={here !== null}>
            Cancel
          </Button>
          {here === null && (
            <Button variant="primary" onPress={onMerge} startsFocused>
              Merge
            </Button>
          )}
        </>
      }
    >
      <div>
        <p className={styles.name} dir="auto">
          {content.case.name}
        </p>
        <p className={styles.file}>
          from “<bdi>{fileName}</bdi>”, last changed {lastChange(content)}
        </p>
      </div>
      {here === null ? (
        <>
          <Notice tone="information">
            This case is not here yet. It will be added beside your other cases and opened; they stay as they are.
          </Notice>
          <Holdings content={content} />
        </>
      ) : (
        <Refusal here={here} difference={compareCases(here.content, content)} />
      )}
    </Dialog>
  );
}

const SHOWN: readonly ListedKind[] = [
  'article',
  'claim',
  'statement',
  'entity',
  'mention',
  'contradiction',
  'note',
  'frame',
  'annotator',
];

function Holdings({ content }: { readonly content: CaseContent }) {
  return (
    <dl className={styles.holdings}>
      {SHOWN.map((kind) => (
        <div key={kind}>
          <dt>{KIND_PLURALS[kind]}</dt>
          <dd>{content[LIST_OF_KIND[kind]].length.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Refusal({ here, difference }: { readonly here: KeptCase; readonly difference: CaseDifference }) {
  const name = <bdi>{here.content.case.name}</bdi>;
  const restore = here.isDeleted && 'It is deleted: restore it with the command “Cases…”.';
  if (difference.isSame) {
    return (
      <Notice tone="information">
        This case is here already as “{name}”, with the same content. There is nothing to import. {restore}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="warning">
        A case with this identity is here already as “{name}”, and it is not the same as the file. Two states of one
        case cannot be merged yet, so the file is not imported and nothing is changed. {restore}
      </Notice>
      <DifferenceTable difference={difference} />
    </>
  );
}

function DifferenceTable({ difference }: { readonly difference: CaseDifference }) {
  return (
    <table className={styles.table}>
      <caption>What differs</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Only in the file</th>
          <th scope="col">Only here</th>
          <th scope="col">Different</th>
        </tr>
      </thead>
      <tbody>
        {difference.kinds.map(({ kind, onlyThere, onlyHere, changed }) => (
          <tr key={kind}>
            <th scope="row">{KIND_PLURALS[kind]}</th>
            <td>{onlyThere}</td>
            <td>{onlyHere}</td>
            <td>{changed}</td>
          </tr>
        ))}
        {difference.texts > 0 && <SingleRow label="Texts of articles" changed={difference.texts} />}
        {difference.settings && <SingleRow label="Name and settings" changed={1} />}
      </tbody>
    </table>
  );
}

function SingleRow({ label, changed }: { readonly label: string; readonly changed: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>0</td>
      <td>0</td>
      <td>{changed}</td>
    </tr>
  );
}

/** The day of the latest change to any record. */
function lastChange(content: CaseContent): string {
  let latest = content.case.modifiedAt;
  for (const name of Object.values(LIST_OF_KIND)) {
    for (const record of content[name]) if (record.modifiedAt > latest) latest = record.modifiedAt;
  }
  return latest.slice(0, 10);
}
