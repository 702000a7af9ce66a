/** Searches that are kept under a name: choose one, keep this one, rename, change and forget them. */
import { Bookmark, BookmarkCheck, ChevronDown } from 'lucide-react';
import { useState } from 'react';

import { changeRecord } from '#core/marking.ts';
import type { SavedSearch } from '#core/model.ts';
import { asksTheSame, makeSavedSearch, removeSavedSearch } from '#core/saved-search.ts';

import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { TextField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import type { SearchDesk } from './search-desk.ts';
import { useSearchState } from './use-search.ts';

type Naming = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly search: SavedSearch };

export function SavedSearches({ desk }: { readonly desk: SearchDesk }) {
  const session = useSession();
  const { commit, workspace, announce, run } = session;
  const state = useSearchState(desk);
  const searches = useRecords('savedSearch').toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const [naming, setNaming] = useState<Naming | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const question = { words: state.words.trim(), conditions: state.conditions };
  const asks = question.words !== '' || question.conditions.length > 0;
  const same = searches.find((search) => asksTheSame(search, question));
  const last = same ?? searches.find(({ id }) => id === lastId);

  async function forget(search: SavedSearch): Promise<void> {
    const edit = removeSavedSearch(search);
    if (!(await commit(edit))) return;
    announce(words('search.deleted', { name: search.name }), {
      label: words('search.takeBack'),
      run: () => {
        if (workspace.history.undo === edit.label) run('undo');
        else announce(words('search.takeBackLate'));
      },
    });
  }

  function act(id: string): void {
    const [action, searchId] = id.split(' ', 2);
    const search = searches.find((each) => each.id === searchId);
    if (action === 'save') setNaming({ kind: 'new' });
    if (!search) return;
    if (action === 'open') {
      setLastId(search.id);
      desk.update({ words: search.words, conditions: search.conditions, active: null, scrollTop: 0 });
    } else if (action === 'rename') setNaming({ kind: 'rename', search });
    else if (action === 'update') void commit(changeRecord('savedSearch', search, question, workspace.stamp()));
    else if (action === 'delete') void forget(search);
  }

  function name(given: string): void {
    if (naming?.kind === 'rename') {
      void commit(changeRecord('savedSearch', naming.search, { name: given }, workspace.stamp()));
    } else {
      const { edit, made } = makeSavedSearch(given, question, workspace.stamp());
      setLastId(made.id);
      void commit(edit);
    }
    setNaming(null);
  }

  const entries: MenuEntry<string>[] = [
    ...searches.map((search): MenuEntry<string> => ({
      kind: 'item',
      id: `open ${search.id}`,
      label: search.name,
      icon: search === same ? <BookmarkCheck /> : <Bookmark />,
    })),
    ...(searches.length === 0
      ? [{ kind: 'item', id: 'none', label: words('search.noneSaved'), isDisabled: true } as const]
      : []),
    { kind: 'separator', id: 'line' },
    { kind: 'item', id: 'save', label: `${words('search.save')}…`, isDisabled: !asks || same !== undefined },
    ...(last
      ? ([
          ...(same || !asks
            ? []
            : [{ kind: 'item', id: `update ${last.id}`, label: words('search.update', { name: last.name }) } as const]),
          { kind: 'item', id: `rename ${last.id}`, label: words('search.rename', { name: last.name }) },
          { kind: 'item', id: `delete ${last.id}`, label: words('search.delete', { name: last.name }), isDanger: true },
        ] satisfies readonly MenuEntry<string>[])
      : []),
  ];

  return (
    <>
      <Menu label={words('search.saved')} entries={entries} onAction={act}>
        <Button icon={same ? <BookmarkCheck /> : <Bookmark />} after={<ChevronDown aria-hidden="true" />}>
          {words('search.saved')}
        </Button>
      </Menu>
      {naming && (
        <NamingDialog
          title={words(naming.kind === 'new' ? 'search.saveTitle' : 'search.renameTitle')}
          action={words(naming.kind === 'new' ? 'search.saveButton' : 'search.renameButton')}
          name={naming.kind === 'new' ? question.words.slice(0, 80) : naming.search.name}
          onName={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

interface NamingDialogProps {
  readonly title: string;
  readonly action: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NamingDialog({ title, action, name: initial, onName, onClose }: NamingDialogProps) {
  const [name, setName] = useState(initial);
  const isReady = name.trim() !== '';
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      onSubmit={() => isReady && onName(name.trim())}
      footer={
        <>
          <Button onPress={onClose}>{words('search.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      <TextField label={words('search.name')} value={name} onChange={setName} maxLength={512} startsFocused />
    </Dialog>
  );
}
