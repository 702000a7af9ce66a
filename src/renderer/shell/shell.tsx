import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import type { ReactNode } from 'react';

import { ToggleButton } from '../ui/button.tsx';
import { usePane } from './column-sizes.ts';
import styles from './shell.module.css';
import { Splitter } from './splitter.tsx';

export interface ShellProps {
  readonly topBar: ReactNode;
  /** The views of the middle. */
  readonly rail: ReactNode;
  /** The region "Library". */
  readonly library: ReactNode;
  readonly article: ReactNode;
  /** The region "Inspector". */
  readonly inspector: ReactNode;
  /** The tabbed lists; they stand in a region "Lists". */
  readonly lists: ReactNode;
  readonly status: ReactNode;
}

/** The window: top bar, library, article, records, status bar. */
export function Shell({ topBar, rail, library, article, inspector, lists, status }: ShellProps) {
  const left = usePane('library', share(0.19, 232, 312), { least: 180, most: 480 });
  const right = usePane('records', share(0.3, 352, 500), { least: 280, most: 720 });
  const inspected = usePane('inspector', Math.round(window.innerHeight * 0.46), { least: 120, most: 900 });
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <SkipLinks hasLibrary={left.isShown} hasLists={right.isShown} />
        <ToggleButton
          label="Left column"
          iconOnly
          icon={left.isShown ? <PanelLeftClose /> : <PanelLeftOpen />}
          isSelected={left.isShown}
          onChange={left.show}
          tooltip={left.isShown ? 'Hide the Library' : 'Show the Library'}
        />
        {topBar}
        <ToggleButton
          label="Right column"
          iconOnly
          icon={right.isShown ? <PanelRightClose /> : <PanelRightOpen />}
          isSelected={right.isShown}
          onChange={right.show}
          tooltip={right.isShown ? 'Hide the Inspector and the lists' : 'Show the Inspector and the lists'}
        />
      </header>
      <main className={styles.columns}>
        {rail}
        {left.isShown && (
          <>
            <div id="library" tabIndex={-1} className={styles.side} style={{ width: left.size }}>
              {library}
            </div>
            <Splitter label="Width of the Library" pane={left} side="left" />
          </>
        )}
        <div id="article" tabIndex={-1} className={styles.centre}>
          {article}
        </div>
        {right.isShown && (
          <>
            <Splitter label="Width of the Inspector" pane={right} side="right" />
            <div className={styles.side} style={{ width: right.size }}>
              <div id="inspector" tabIndex={-1} className={styles.inspector} style={{ height: inspected.size }}>
                {inspector}
              </div>
              <Splitter label="Height of the Inspector" pane={inspected} side="above" />
              <section id="lists" tabIndex={-1} aria-label="Lists" className={styles.lists}>
                {lists}
              </section>
            </div>
          </>
        )}
      </main>
      <footer className={styles.status}>{status}</footer>
    </div>
  );
}

/** A share of the window's width, within bounds. */
function share(part: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, window.innerWidth * part)));
}

const TARGETS = [
  ['library', 'Library'],
  ['article', 'Article'],
  ['inspector', 'Inspector'],
  ['lists', 'Lists'],
] as const;

interface SkipLinksProps {
  readonly hasLibrary: boolean;
  readonly hasLists: boolean;
}

/** Links to the parts that are shown, for whoever goes by keys. */
function SkipLinks({ hasLibrary, hasLists }: SkipLinksProps) {
  const isShown = { library: hasLibrary, article: true, inspector: hasLists, lists: hasLists };
  return (
    <nav aria-label="Skip to" className={styles.skip}>
      {TARGETS.filter(([id]) => isShown[id]).map(([id, name]) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            // Moving the focus is enough: the address stays as it is.
            event.preventDefault();
            document.getElementById(id)?.focus();
          }}
        >
          Skip to {name}
        </a>
      ))}
    </nav>
  );
}
