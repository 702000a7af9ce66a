import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';

import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { Theme, Themes } from './themes.ts';

const LABELS: Readonly<Record<Theme, string>> = { system: 'Like the system', light: 'Light', dark: 'Dark' };
const ICONS: Readonly<Record<Theme, React.ReactNode>> = { system: <Monitor />, light: <Sun />, dark: <Moon /> };
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Chooses between light, dark and the system's theme. */
export function ThemeMenu({ themes }: { readonly themes: Themes }) {
  const theme = useSyncExternalStore(themes.subscribe, () => themes.theme);
  return (
    <Menu<Theme>
      label="Theme"
      onAction={(chosen) => themes.choose(chosen)}
      entries={THEMES.map((id) => ({
        kind: 'item',
        id,
        label: id === theme ? `${LABELS[id]} (chosen)` : LABELS[id],
        icon: id === theme ? <Check /> : ICONS[id],
      }))}
    >
      <IconButton label="Theme" icon={ICONS[theme]} />
    </Menu>
  );
}
