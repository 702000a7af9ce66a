import { encodingName } from '../encoding-names.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Words, words } from '../words.tsx';
import { encodingChoices } from './encodings.ts';
import { dateError, firstLines } from './import-rows.ts';
import type { DraftFields, ImportRow } from './import-rows.ts';
import type { ReadOutcome } from './reading.ts';
import styles from './review-row.module.css';
import type { ArticleImportState } from './use-article-import.ts';

export interface ReviewRowProps {
  readonly row: ImportRow;
  readonly state: ArticleImportState;
}

/** One file of an import: what was found in it, what is doubtful about it, and its first lines. */
export function ReviewRow({ row, state }: ReviewRowProps) {
  if (row.state.kind === 'waiting') return null;
  if (row.state.kind === 'failed') {
    return (
      <div className={styles.row}>
        {row.fileName && <h3 className={styles.fileName}>{row.fileName}</h3>}
        <Notice tone="danger">{row.state.message}</Notice>
        {row.request?.kind === 'file' && row.request.encoding !== null && (
          <EncodingSelect
            row={row}
            value={row.request.encoding}
            choices={[row.request.encoding, 'utf-8']}
            state={state}
          />
        )}
      </div>
    );
  }
  const { outcome } = row.state;
  return (
    <div className={styles.row}>
      {row.fileName && <h3 className={styles.fileName}>{row.fileName}</h3>}
      {row.sameAs !== null && (
        <Notice tone="warning">
          <Words of="library.sameText" values={{ title: <bdi>{row.sameAs}</bdi> }} />
        </Notice>
      )}
      {outcome.read.warnings.map((warning) => (
        <Notice key={warning} tone="warning">
          {warning}
        </Notice>
      ))}
      <Checkbox isSelected={row.isChosen} onChange={(isChosen) => state.changeRow({ ...row, isChosen })}>
        {words('library.importThis')}
      </Checkbox>
      <Fields row={row} state={state} />
      {row.request?.kind === 'file' && (
        <EncodingSelect
          row={row}
          value={outcome.read.encoding.name}
          choices={encodingChoices(outcome.read.encoding)}
          state={state}
        />
      )}
      <Preview outcome={outcome} />
    </div>
  );
}

function Fields({ row, state }: ReviewRowProps) {
  const set = (fields: Partial<DraftFields>) => state.changeRow({ ...row, fields: { ...row.fields, ...fields } });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextField label={words('library.title')} value={row.fields.title} onChange={(title) => set({ title })} />
      </div>
      <TextField label={words('library.source')} value={row.fields.source} onChange={(source) => set({ source })} />
      <TextField
        label={words('library.date')}
        placeholder={words('library.datePlaceholder')}
        value={row.fields.publishedAt}
        onChange={(publishedAt) => set({ publishedAt })}
        error={dateError(row.fields.publishedAt)}
      />
      <div className={styles.wide}>
        <TextField
          label={words('library.dateline')}
          value={row.fields.dateline}
          onChange={(dateline) => set({ dateline })}
        />
      </div>
    </div>
  );
}

interface EncodingSelectProps extends ReviewRowProps {
  readonly value: string;
  readonly choices: readonly string[];
}

function EncodingSelect({ row, value, choices, state }: EncodingSelectProps) {
  return (
    <Select
      label={words('library.encoding')}
      description={words('library.encodingHint')}
      value={value}
      options={[...new Set(choices)].map((name) => ({ id: name, label: encodingName(name) }))}
      onChange={(name) => name !== value && state.readAgain(row, name)}
    />
  );
}

function Preview({ outcome }: { readonly outcome: ReadOutcome }) {
  return (
    <figure className={styles.preview} aria-label={words('library.firstLines')}>
      <figcaption className={styles.caption}>{words('library.firstLines')}</figcaption>
      <div className={styles.text} dir="auto">
        {firstLines(outcome)}
      </div>
    </figure>
  );
}
