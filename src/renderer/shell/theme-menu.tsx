import { Check, Contrast, Monitor, Moon, Rows4, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';

import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import type { Looks } from './looks.ts';
import type { Theme, Themes } from './themes.ts';

const LABELS: Readonly<Record<Theme, MessageKey>> = {
  system: 'shell.lookSystem',
  light: 'shell.lookLight',
  dark: 'shell.lookDark',
};
const ICONS: Readonly<Record<Theme, React.ReactNode>> = { system: <Monitor />, light: <Sun />, dark: <Moon /> };
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

interface ThemeMenuProps {
  readonly themes: Themes;
  readonly looks: Looks;
}

/** Chooses between light, dark and the system's theme, and how much contrast and space there is. */
export function ThemeMenu({ themes, looks }: ThemeMenuProps) {
  const theme = useSyncExternalStore(themes.subscribe, () => themes.theme);
  const look = useSyncExternalStore(looks.subscribe, () => looks.look);
  const entry = <Id extends string>(id: Id, key: MessageKey, icon: React.ReactNode, isOn: boolean): MenuEntry<Id> => ({
    kind: 'item',
    id,
    label: isOn ? words('shell.lookChosen', { name: words(key) }) : words(key),
    icon: isOn ? <Check /> : icon,
  });

  function choose(id: Theme | 'contrast' | 'compact'): void {
    if (id === 'contrast') looks.change({ contrast: !look.contrast });
    else if (id === 'compact') looks.change({ compact: !look.compact });
    else themes.choose(id);
  }

  return (
    <Menu<Theme | 'contrast' | 'compact'>
      label={words('shell.look')}
      onAction={choose}
      entries={[
        ...THEMES.map((id) => entry(id, LABELS[id], ICONS[id], id === theme)),
        { kind: 'separator', id: 'line' },
        entry('contrast', 'shell.lookContrast', <Contrast />, look.contrast),
        entry('compact', 'shell.lookCompact', <Rows4 />, look.compact),
      ]}
    >
      <IconButton label={words('shell.look')} icon={ICONS[theme]} />
    </Menu>
  );
}
