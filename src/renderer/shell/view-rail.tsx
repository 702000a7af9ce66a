/** The rail at the left edge: the views of the middle, each with its key. */
import {
  BookOpen,
  ChartGantt,
  CircleHelp,
  FileText,
  Grid3x3,
  Library as Codebook,
  Scale,
  Search,
  Share2,
  Tags,
  Zap,
} from 'lucide-react';
import type { ReactNode } from 'react';

import type { Command } from '../command.ts';
import { useSession, useWorkbench } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import type { View } from '../workbench.ts';
import styles from './view-rail.module.css';

interface RailItem {
  readonly view: View['kind'];
  readonly commandId: string;
  readonly name: MessageKey;
  readonly icon: ReactNode;
}

const ITEMS: readonly (RailItem | null)[] = [
  { view: 'article', commandId: 'show-article', name: 'shell.viewArticle', icon: <FileText /> },
  { view: 'search', commandId: 'search-case', name: 'shell.viewSearch', icon: <Search /> },
  { view: 'entities', commandId: 'show-entities', name: 'shell.viewEntities', icon: <Tags /> },
  { view: 'codebook', commandId: 'show-codebook', name: 'shell.viewCodebook', icon: <Codebook /> },
  null,
  { view: 'board', commandId: 'show-board', name: 'shell.viewBoard', icon: <Zap /> },
  { view: 'claim', commandId: 'show-claim', name: 'shell.viewClaim', icon: <BookOpen /> },
  { view: 'frames', commandId: 'show-frames', name: 'shell.viewFrames', icon: <Grid3x3 /> },
  { view: 'timeline', commandId: 'show-timeline', name: 'shell.viewTimeline', icon: <ChartGantt /> },
  { view: 'network', commandId: 'show-network', name: 'shell.viewNetwork', icon: <Share2 /> },
  { view: 'ach', commandId: 'show-ach', name: 'shell.viewAch', icon: <Scale /> },
  null,
  { view: 'help', commandId: 'show-help', name: 'shell.viewHelp', icon: <CircleHelp /> },
];

export function ViewRail({ commands }: { readonly commands: readonly Command[] }) {
  const { run } = useSession();
  const { view } = useWorkbench();
  return (
    <nav aria-label={words('shell.views')} className={styles.rail}>
      {ITEMS.map((item, place) =>
        item === null ? (
          <span key={place} className={styles.gap} />
        ) : (
          <span
            key={item.view}
            className={styles.item}
            data-current={item.view === view.kind || undefined}
            aria-current={item.view === view.kind ? 'page' : undefined}
          >
            <IconButton
              label={words(item.name)}
              icon={item.icon}
              keys={commands.find(({ id }) => id === item.commandId)?.keys[0]}
              onPress={() => run(item.commandId)}
            />
          </span>
        ),
      )}
    </nav>
  );
}
