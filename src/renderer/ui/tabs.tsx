import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import type { ReactNode } from 'react';

import styles from './tabs.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  /** The accessible name. */
  readonly label: string;
  /** Shown beside the label. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** The accessible name of the row of tabs. */
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selectedId: Id;
  readonly onSelect: (id: Id) => void;
  /** Keeps the panels that do not show in the page (hidden), with their state. */
  readonly keepMounted?: boolean;
}

/** Panels of which one shows. It fills the height of its container. */
export function Tabs<Id extends string>({ label, tabs, selectedId, onSelect, keepMounted = false }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selectedId}
      onSelectionChange={(key) => key !== selectedId && onSelect(key as Id)}
      className={styles.tabs as string}
    >
      <TabList aria-label={label} className={styles.row as string}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab as string}>
            {tab.label}
            {tab.count !== undefined && (
              <span aria-hidden="true" className={styles.count}>
                {tab.count.toLocaleString('en')}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} shouldForceMount={keepMounted} className={styles.panel as string}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
