/** The view "Help": pages to read and search, and every key as it is bound now. */
import { useMemo, useState } from 'react';

import { useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { keyParts } from '../ui/key-parts.ts';
import { Keys } from '../ui/keys.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Markdown } from '../markdown.tsx';
import { words } from '../words.tsx';
import { helpPages, searchedPages, withKeysOf } from './help-pages.ts';
import type { HelpPage } from './help-pages.ts';
import styles from './help-view.module.css';

const FILES = import.meta.glob<string>('../../../resources/help/en/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PAGES = helpPages(FILES);
const KEYS_PAGE = 'keys';

export function HelpView() {
  const { workbench, run, commands } = useSession();
  const { view } = useWorkbench();
  const [sought, setSought] = useState('');
  const pages = useMemo<readonly HelpPage[]>(() => {
    const lines = commands().map(({ label, keys }) => `${label} ${keys.join(' ')}`);
    return [...PAGES, { id: KEYS_PAGE, title: words('help.keys'), text: lines.join('\n') }];
  }, [commands]);
  const found = searchedPages(pages, sought);
  const wanted = view.kind === 'help' ? view.page : null;
  const page = found.find(({ id }) => id === wanted) ?? found[0];

  function keysOf(commandId: string): string {
    const keys = commands().find(({ id }) => id === commandId)?.keys[0];
    return keys === undefined ? words('help.noKey') : keyParts(keys).join('+');
  }

  return (
    <section aria-label={words('help.title')} className={styles.view}>
      <div className={styles.side}>
        <h1 className={styles.title}>{words('help.title')}</h1>
        <SearchField label={words('help.search')} value={sought} onChange={setSought} />
        <div className={styles.list}>
          <ItemList<HelpPage>
            label={words('help.pages')}
            items={found}
            idOf={({ id }) => id}
            nameOf={({ title }) => title}
            selectedId={page?.id ?? null}
            onSelect={({ id }) => workbench.update({ view: { kind: 'help', page: id } })}
            estimatedRowHeight={32}
            emptyState={<EmptyState title={words('help.nothing')} />}
          >
            {({ title }) => title}
          </ItemList>
        </div>
        <Button onPress={() => run('tour')}>{words('help.tour')}</Button>
      </div>
      <div className={styles.page} key={page?.id}>
        {page?.id === KEYS_PAGE ? <KeyList /> : page && <Markdown text={withKeysOf(page.text, keysOf)} />}
      </div>
    </section>
  );
}

function KeyList() {
  const { commands } = useSession();
  const groups = Map.groupBy(
    commands().filter(({ keys }) => keys.length > 0),
    ({ group }) => group,
  );
  return (
    <>
      <h1 className={styles.title}>{words('help.keys')}</h1>
      {[...groups].map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h2 className={styles.group}>{group}</h2>
          <ul>
            {members.map(({ id, label, keys }) => (
              <li key={id} className={styles.key}>
                <span>{label}</span>
                <span>
                  {keys.map((each) => (
                    <Keys key={each} keys={each} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
