/** The whole screen: the open case in its window, put together from the features. */
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { withEditions } from '#core/codebook-uses.ts';
import type { Bridge } from '#bridge';
import type { Workspace } from '#store/workspace.ts';

import { ClaimList } from './claims/claim-list.tsx';
import type { Command } from './command.ts';
import { createCommands } from './commands.ts';
import type { Desk } from './desk.ts';
import { CaseImport } from './exchange/case-import.tsx';
import { faultInWords } from './exchange/case-shelf.ts';
import { exportCase } from './exchange/export-case.ts';
import { exportCodebook } from './exchange/export-codebook.ts';
import { Inspector } from './inspector/inspector.tsx';
import { withKeys } from './key-bindings.ts';
import type { KeyBindings } from './key-bindings.ts';
import { runEntryKey } from './codebook-keys.ts';
import { commandForKey, takesText } from './keyboard.ts';
import { ArticleImport } from './library/article-import.tsx';
import { LibraryDialogs } from './library/library-dialogs.tsx';
import { LibraryPanel } from './library/library-panel.tsx';
import { useOrphanCount } from './orphans/orphan-count.ts';
import { RecordDialogs } from './record-dialogs.tsx';
import { SessionProvider, useRecords, useSession, useSuggestions, useWorkbench } from './session.tsx';
import type { Session } from './session.tsx';
import { Shell } from './shell/shell.tsx';
import { StatusBar } from './shell/status-bar.tsx';
import type { Looks } from './shell/looks.ts';
import type { Themes } from './shell/themes.ts';
import { ViewRail } from './shell/view-rail.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { createSuggested } from './suggested.ts';
import { Tabs } from './ui/tabs.tsx';
import { ToastRegion } from './ui/toast.tsx';
import type { Toasts } from './ui/toasts.ts';
import { WindowDialogs } from './window-dialogs.tsx';
import { createWorkbench } from './workbench.ts';
import { CentreView } from './views.tsx';
import type { Panel } from './workbench.ts';

// What does not show at the start comes after it.
const ContradictionList = lazy(async () => ({
  default: (await import('./contradictions/contradiction-list.tsx')).ContradictionList,
}));
const EntityList = lazy(async () => ({ default: (await import('./entities/entity-list.tsx')).EntityList }));
const CasesDialog = lazy(async () => ({ default: (await import('./exchange/cases-dialog.tsx')).CasesDialog }));
const FramesDialog = lazy(async () => ({ default: (await import('./codebook/frames-dialog.tsx')).FramesDialog }));
const RenameCaseDialog = lazy(async () => ({
  default: (await import('./exchange/rename-case-dialog.tsx')).RenameCaseDialog,
}));
const NoteList = lazy(async () => ({ default: (await import('./notes/note-list.tsx')).NoteList }));
const OrphanList = lazy(async () => ({ default: (await import('./orphans/orphan-list.tsx')).OrphanList }));
const SuggestionList = lazy(async () => ({
  default: (await import('./suggestions/suggestion-list.tsx')).SuggestionList,
}));
const SuggestionReading = lazy(async () => ({
  default: (await import('./suggestions/suggestion-reading.tsx')).SuggestionReading,
}));

/** What the person has made their own on this machine. */
export interface Own {
  readonly themes: Themes;
  readonly looks: Looks;
  readonly keyBindings: KeyBindings;
  /** Ids of the commands that were run from the palette, the last one first. */
  readonly recentCommands: readonly string[];
  readonly rememberCommands: (ids: readonly string[]) => void;
  /** Whether the first minute is still to be shown. */
  readonly isTourDue: () => boolean;
  readonly rememberTour: () => void;
}

export interface AppProps {
  readonly desk: Desk;
  readonly bridge: Bridge;
  readonly own: Own;
  readonly toasts: Toasts;
}

export function App(props: AppProps) {
  const { desk } = props;
  const workspace = useSyncExternalStore(desk.subscribe, () => desk.workspace);
  return <OpenCase key={workspace.caseId} {...props} workspace={workspace} />;
}

function OpenCase({ desk, bridge, own, toasts, workspace }: AppProps & { readonly workspace: Workspace }) {
  const [isRenaming, setRenaming] = useState(false);
  const [{ session, commands: usual }] = useState(() =>
    startSession({ desk, bridge, own, toasts, workspace }, setRenaming),
  );
  const bound = useSyncExternalStore(own.keyBindings.subscribe, () => own.keyBindings.bound);
  const commands = useMemo(() => withKeys(usual, bound), [usual, bound]);
  useCommandKeys(session, commands);
  return (
    <SessionProvider session={session}>
      <Shell
        topBar={<TopBar commands={commands} themes={own.themes} looks={own.looks} />}
        rail={<ViewRail commands={commands} />}
        library={<LibraryPanel />}
        article={<CentreView />}
        inspector={<Inspector />}
        lists={<Lists />}
        status={<StatusBar />}
      />
      <ArticleImport />
      <LibraryDialogs />
      <CaseImport shelf={desk.shelf} />
      <OpenedLate desk={desk} />
      {isRenaming && (
        <Suspense>
          <RenameCaseDialog onClose={() => setRenaming(false)} />
        </Suspense>
      )}
      <RecordDialogs />
      <Suspense>
        <SuggestionReading />
      </Suspense>
      <WindowDialogs commands={commands} usual={usual} own={own} />
      <ToastRegion toasts={toasts} />
    </SessionProvider>
  );
}

/** Dialogs that are loaded when they open. */
function OpenedLate({ desk }: { readonly desk: Desk }) {
  const { dialog } = useWorkbench();
  return (
    <Suspense>
      {dialog?.kind === 'cases' && <CasesDialog shelf={desk.shelf} />}
      {dialog?.kind === 'frames' && <FramesDialog />}
    </Suspense>
  );
}

function startSession(
  { desk, bridge, own, toasts, workspace }: AppProps & { readonly workspace: Workspace },
  setRenaming: (isRenaming: boolean) => void,
): { readonly session: Session; readonly commands: readonly Command[] } {
  const workbench = createWorkbench();
  const [firstArticle] = workspace.all('article');
  if (firstArticle) workbench.update({ articleId: firstArticle.id });
  const session: Session = {
    workspace,
    workbench,
    suggested: createSuggested(),
    bridge,
    async commit(edit) {
      const done = await workspace.commit(withEditions(edit, workspace));
      if (!done.ok) toasts.announce(done.error.message);
      return done.ok;
    },
    run(commandId) {
      void commands.find((command) => command.id === commandId)?.run(session);
    },
    commands: () => withKeys(commands, own.keyBindings.bound),
    keyOwner(key) {
      return session.commands().find(({ keys }) => keys.includes(key))?.label ?? null;
    },
    announce: toasts.announce,
  };
  const commands = createCommands({
    exportCase: () => exportCase(session),
    exportCodebook: () => exportCodebook(session),
    renameCase: () => setRenaming(true),
    async restoreSample() {
      const restored = await desk.shelf.restoreSample();
      if (!restored.ok) toasts.announce(faultInWords(restored.error));
    },
    toggleTheme: () => own.themes.toggle(),
    toggleContrast: () => own.looks.change({ contrast: !own.looks.look.contrast }),
    toggleDensity: () => own.looks.change({ compact: !own.looks.look.compact }),
  });
  return { session, commands };
}

/** Keys of the whole window, and commands of the host's menu. */
function useCommandKeys(session: Session, commands: readonly Command[]): void {
  const isMac = useMemo(() => /mac/i.test(navigator.platform), []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const textEntry = takesText(event.target, session.workbench.state.editing);
      const command = commandForKey(event, commands, isMac, textEntry);
      if (command) {
        event.preventDefault();
        session.run(command.id);
        return;
      }
      const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && !textEntry && !event.isComposing && runEntryKey(session, event.key)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    const stop = session.bridge.onCommand(session.run);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [session, commands, isMac]);
}

function late(list: ReactNode) {
  return <Suspense>{list}</Suspense>;
}

function Lists() {
  const { workbench } = useSession();
  const { panel, articleId } = useWorkbench();
  const suggestions = useSuggestions(articleId).length;
  return (
    <Tabs<Panel>
      label="Lists of records"
      selectedId={panel}
      onSelect={(id) => workbench.update({ panel: id })}
      keepMounted
      tabs={[
        { id: 'claims', label: 'Claims', count: useRecords('claim').length, content: <ClaimList /> },
        { id: 'entities', label: 'Entities', count: useRecords('entity').length, content: late(<EntityList />) },
        {
          id: 'contradictions',
          label: 'Contradictions',
          count: useRecords('contradiction').length,
          content: late(<ContradictionList />),
        },
        { id: 'notes', label: 'Notes', count: useRecords('note').length, content: late(<NoteList />) },
        { id: 'suggestions', label: 'Suggestions', count: suggestions, content: late(<SuggestionList />) },
        { id: 'orphans', label: 'Orphans', ...useOrphanCount(), content: late(<OrphanList />) },
      ]}
    />
  );
}
