/** The dialog "Labels": tags, status and grade of one article or of several at once. */
import { Check, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';

import { addTag, removeTag, renameTag, tagCounts, tagOf } from '#core/article-labels.ts';
import type { Edit } from '#core/edit.ts';
import type { ArticleId } from '#core/identifiers.ts';
import { ReadingProgress } from '#core/model.ts';
import type { Article, Reliability } from '#core/model.ts';

import { reliabilityOptions } from '../reliability.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Words, words } from '../words.tsx';
import { setProgress, setReliability } from './article-actions.ts';
import { progressInWords } from './group-articles.ts';
import styles from './tags-dialog.module.css';

export interface TagsDialogProps {
  readonly articleIds: readonly ArticleId[];
  readonly onClose: () => void;
}

/** Everything is done at once, a step each: there is nothing to save. */
export function TagsDialog({ articleIds, onClose }: TagsDialogProps) {
  const session = useSession();
  const { workspace, commit } = session;
  const all = useRecords('article');
  const chosen = articleIds.flatMap((id) => workspace.get('article', id) ?? []);
  const [first] = chosen;
  const [typed, setTyped] = useState('');
  if (!first) return null;

  async function run(edit: Edit): Promise<void> {
    if (edit.changes.length > 0) await commit(edit);
  }

  function add(): void {
    const tag = tagOf(typed);
    if (tag !== '') void run(addTag(chosen, tag, workspace.stamp()));
    setTyped('');
  }

  return (
    <Dialog
      title={words('library.labelsTitle', { count: chosen.length })}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {words('library.done')}
        </Button>
      }
    >
      <p className={styles.about} dir="auto">
        {chosen.length === 1 ? first.title : words('library.labelsOf', { count: chosen.length })}
      </p>
      <div className={styles.pair}>
        <Select<ReadingProgress>
          label={words('library.status')}
          placeholder={words('library.various')}
          options={ReadingProgress.options.map((id) => ({ id, label: progressInWords(id) }))}
          value={common(chosen, ({ progress }) => progress)}
          onChange={(progress) => void setProgress(session, chosen, progress)}
        />
        <Select<Reliability | typeof NONE>
          label={words('library.reliability')}
          placeholder={words('library.various')}
          options={withNone(words('scales.notGraded'), reliabilityOptions())}
          value={common(chosen, ({ reliability }) => reliability ?? NONE)}
          onChange={(grade) => void setReliability(session, chosen, grade === NONE ? null : grade)}
        />
      </div>
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      >
        <div className={styles.adding}>
          <TextField
            label={words('library.newTag')}
            value={typed}
            onChange={setTyped}
            maxLength={512}
            placeholder={words('library.newTagPlaceholder')}
            startsFocused
          />
          <Button onPress={add} isDisabled={tagOf(typed) === ''}>
            {words('library.addTag')}
          </Button>
        </div>
      </div>
      <TagRows all={all} chosen={chosen} run={(edit) => void run(edit)} />
    </Dialog>
  );
}

/** What all of them have; null where they differ. */
function common<T>(articles: readonly Article[], of: (article: Article) => T): T | null {
  const [value, ...others] = new Set(articles.map(of));
  return value === undefined || others.length > 0 ? null : value;
}

interface TagRowsProps {
  readonly all: readonly Article[];
  readonly chosen: readonly Article[];
  readonly run: (edit: Edit) => void;
}

function TagRows({ all, chosen, run }: TagRowsProps) {
  const { workspace } = useSession();
  const counts = tagCounts(all);
  const among = tagCounts(chosen);
  const [renamed, setRenamed] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  /** What had the focus is gone: it goes on to the row of `tag`, or to the nearest that is left. */
  function keepFocus(tag: string): void {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const rows = Array.from(list.current?.querySelectorAll<HTMLElement>('li') ?? []);
      const row = rows.find(({ dataset }) => (dataset['tag'] ?? '') >= tag) ?? rows.at(-1);
      const next = row ?? document.querySelector<HTMLElement>('[role="dialog"]');
      (next?.querySelector<HTMLElement>('input') ?? next)?.focus();
    });
  }

  if (counts.size === 0) {
    return (
      <p className={styles.hint}>
        <Words of="library.noTagsYet" />
      </p>
    );
  }
  return (
    <ul ref={list} className={styles.tags} aria-label={words('library.tagsOfCase')}>
      {[...counts].map(([tag, count]) => (
        <li key={tag} data-tag={tag} className={styles.tag}>
          {renamed === tag ? (
            <Rename
              tag={tag}
              onDone={(name) => {
                setRenamed(null);
                if (name !== '' && name !== tag) run(renameTag(all, tag, name, workspace.stamp()));
                keepFocus(name || tag);
              }}
            />
          ) : (
            <>
              <Checkbox
                isSelected={among.get(tag) === chosen.length}
                isIndeterminate={(among.get(tag) ?? 0) > 0 && among.get(tag) !== chosen.length}
                onChange={(isOn) => run((isOn ? addTag : removeTag)(chosen, tag, workspace.stamp()))}
              >
                <span dir="auto">{tag}</span>
              </Checkbox>
              <span className={styles.count}>{words('library.tagOnArticles', { count })}</span>
              <IconButton
                label={words('library.renameTag', { tag })}
                icon={<Pencil />}
                onPress={() => setRenamed(tag)}
              />
              <IconButton
                label={words('library.removeTagEverywhere', { tag })}
                icon={<Trash2 />}
                onPress={() => {
                  run(removeTag(all, tag, workspace.stamp()));
                  keepFocus(tag);
                }}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Rename({ tag, onDone }: { readonly tag: string; readonly onDone: (name: string) => void }) {
  const [name, setName] = useState(tag);
  return (
    <div
      role="presentation"
      className={styles.adding}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        onDone(event.key === 'Enter' ? tagOf(name) : '');
      }}
    >
      <TextField
        label={words('library.nameOfTag', { tag })}
        hideLabel
        value={name}
        onChange={setName}
        maxLength={512}
        startsFocused
      />
      <IconButton label={words('library.renameInCase')} icon={<Check />} onPress={() => onDone(tagOf(name))} />
    </div>
  );
}
