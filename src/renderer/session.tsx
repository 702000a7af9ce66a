/** The open case, the host and the workbench, handed to every feature through one React context. */
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import type { Edit } from '#core/edit.ts';
import type { Mark, RecordKind, RecordOf } from '#core/records.ts';
import type { Suggestion } from '#core/suggestion.ts';
import type { Bridge } from '#bridge';
import type { Workspace } from '#store/workspace.ts';

import type { Command } from './command.ts';
import type { Suggested } from './suggested.ts';
import type { Workbench, WorkbenchState } from './workbench.ts';

export interface Session {
  readonly workspace: Workspace;
  readonly workbench: Workbench;
  /** What the machine proposes, for the text and the list of suggestions. */
  readonly suggested: Suggested;
  readonly bridge: Bridge;
  /** Commits an edit; a failure is shown to the person as a message that says what is safe. @returns whether it is on disk. */
  readonly commit: (edit: Edit) => Promise<boolean>;
  /** Every command with the keys that are bound to it now. */
  readonly commands: () => readonly Command[];
  /** What the command is called that a key runs; null when it runs none. */
  readonly keyOwner: (key: string) => string | null;
  /** Runs a command of `commands.ts` by its id. */
  readonly run: (commandId: string) => void;
  /** Shows a message in a corner, for example after a deletion, with its Undo. */
  readonly announce: (
    message: string,
    ...actions: readonly { readonly label: string; readonly run: () => void }[]
  ) => void;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** @throws outside of a {@link SessionProvider}. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('No session: useSession stands outside of SessionProvider.');
  return session;
}

/** Every record of a kind, live. */
export function useRecords<Kind extends RecordKind>(kind: Kind): readonly RecordOf[Kind][] {
  const { workspace } = useSession();
  return useSyncExternalStore(workspace.subscribe, () => workspace.all(kind));
}

/** One record, live; undefined when it is not there (any more). */
export function useRecord<Kind extends RecordKind>(kind: Kind, id: string | null): RecordOf[Kind] | undefined {
  const { workspace } = useSession();
  return useSyncExternalStore(workspace.subscribe, () => (id === null ? undefined : workspace.get(kind, id)));
}

/** The marks of an article, live. */
export function useMarks(articleId: ArticleId): readonly Mark[] {
  const { workspace } = useSession();
  return useSyncExternalStore(workspace.subscribe, () => workspace.marksOf(articleId));
}

/** A value of the workspace that is the same object until it changes: `useWorkspace((w) => w.history)`. */
export function useWorkspace<T>(select: (workspace: Workspace) => T): T {
  const { workspace } = useSession();
  return useSyncExternalStore(
    workspace.subscribe,
    useCallback(() => select(workspace), [select, workspace]),
  );
}

/** The workbench's state, live. */
export function useWorkbench(): WorkbenchState {
  const { workbench } = useSession();
  const subscribe = useMemo(() => workbench.subscribe.bind(workbench), [workbench]);
  return useSyncExternalStore(subscribe, () => workbench.state);
}

const NOTHING: readonly Suggestion[] = [];

/** What is proposed in an article, live. */
export function useSuggestions(articleId: ArticleId | null): readonly Suggestion[] {
  const { suggested } = useSession();
  return useSyncExternalStore(suggested.subscribe, () => (articleId === null ? NOTHING : suggested.of(articleId)));
}

/** The suggestion that is focused, live. */
export function useFocusedSuggestion(): Suggestion | null {
  const { suggested } = useSession();
  return useSyncExternalStore(suggested.subscribe, () => suggested.focused);
}
