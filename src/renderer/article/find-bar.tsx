import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { Input, TextField } from 'react-aria-components';
import { useEffect, useRef } from 'react';

import { IconButton } from '../ui/button.tsx';
import { words } from '../words.tsx';
import { HIT_LIMIT } from './find.ts';
import styles from './find-bar.module.css';
import type { Finder } from './finder.ts';
import type { FindState } from './view-state.ts';

export interface FindBarProps {
  readonly find: FindState;
  readonly finder: Finder;
}

/**
 * Looks for words in the article. Typing shows the first hit at or after the caret; each Enter goes one further and Shift+Enter one
 * back, round the ends; Escape closes and leaves the hit selected in the text.
 */
export function FindBar({ find, finder }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const { asked } = find;
  useEffect(() => {
    if (asked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  return (
    <search className={styles.bar} dir="ltr">
      <TextField
        aria-label={words('article.find')}
        className={styles.field as string}
        value={find.query}
        onChange={finder.search}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finder.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') finder.close();
          else return;
          event.preventDefault();
        }}
      >
        <Input ref={input} className={styles.input as string} placeholder={words('article.find')} dir="auto" />
      </TextField>
      <output className={styles.count}>{countWords(find)}</output>
      <IconButton
        label={words('article.previousHit')}
        icon={<ChevronUp />}
        keys="Shift+Enter"
        onPress={() => finder.step(-1)}
      />
      <IconButton label={words('article.nextHit')} icon={<ChevronDown />} keys="Enter" onPress={() => finder.step(1)} />
      <IconButton label={words('article.closeFindBar')} icon={<X />} keys="Escape" onPress={finder.close} />
    </search>
  );
}

function countWords({ query, count, current }: FindState): string {
  if (query.trim() === '') return '';
  if (count === 0) return words('article.notFound');
  const key = count === HIT_LIMIT ? 'article.hitNumberOfMany' : 'article.hitNumber';
  return words(key, { number: current + 1, count });
}
