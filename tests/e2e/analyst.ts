/** An analyst at the keyboard: everything here is done by keys alone. */
import type { Page } from 'playwright-core';

export interface Analyst {
  /** Selects the `nth` occurrence of words in the article, by the find bar. */
  select(words: string, nth?: number): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** Presses Tab until the control with this name has the focus; `within` names a group that it stands in. */
  tabTo(name: string | RegExp, within?: string): Promise<void>;
  /** Replaces what stands in the field that has the focus. */
  overwrite(words: string): Promise<void>;
  /** Chooses an option of the select that has the focus, by its first words. */
  choose(option: string): Promise<void>;
  /** Waits until everything is on disk. */
  saved(): Promise<void>;
  /** Waits until no dialog is open. */
  dialogClosed(): Promise<void>;
}

const MOST_TABS = 120;

/** The accessible name of the element with the focus, as far as these tests need it, and the names of the groups around it. */
function focusedNames(): { readonly name: string; readonly groups: readonly string[] } {
  const element = document.activeElement;
  const text = (ids: string) =>
    ids
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
      .join(' ');
  const groups: string[] = [];
  for (let above = element?.parentElement; above; above = above.parentElement) {
    const label = above.getAttribute('aria-label');
    if (label) groups.push(label);
  }
  const labelled = element?.getAttribute('aria-labelledby');
  const label = element?.getAttribute('aria-label') ?? (labelled ? text(labelled) : '');
  const forLabel = element?.id
    ? (document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent ?? '')
    : '';
  return { name: (label || forLabel || element?.textContent || '').trim(), groups };
}

export function analystAt(page: Page): Analyst {
  const { keyboard } = page;

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
      await keyboard.press(key);
    }
  }

  return {
    press,
    async select(words, nth = 1) {
      await page.getByRole('region', { name: 'Article text' }).focus();
      await press('Control+Home', 'Control+f');
      await page.getByRole('textbox', { name: 'Find in article' }).waitFor();
      await keyboard.insertText(words);
      for (let step = 1; step < nth; step += 1) {
        // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
        await press('Enter');
      }
      await press('Escape');
      await page.waitForFunction(
        (wanted) => getSelection()?.toString().replaceAll(/\s+/g, ' ').trim().toLowerCase() === wanted,
        words.replaceAll(/\s+/g, ' ').trim().toLowerCase(),
      );
      // The workbench learns of the selection with the next frame.
      await page.getByRole('toolbar', { name: /select/i }).waitFor();
    },
    type: (words) => keyboard.insertText(words),
    async tabTo(name, within) {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        const focused = await page.evaluate(focusedNames);
        const isNamed = typeof name === 'string' ? focused.name === name : name.test(focused.name);
        if (isNamed && (within === undefined || focused.groups.includes(within))) return;
        // oxlint-disable-next-line no-await-in-loop
        await press('Tab');
      }
      throw new Error(`${MOST_TABS} tabs lead to no “${String(name)}”${within ? ` in “${within}”` : ''}.`);
    },
    async overwrite(words) {
      await press('Control+a');
      await keyboard.insertText(words);
    },
    async choose(option) {
      await press('Enter');
      await page.getByRole('listbox').last().waitFor();
      await keyboard.type(option, { delay: 5 });
      await press('Enter');
      await page.waitForFunction((wanted) => document.activeElement?.textContent?.includes(wanted), option);
    },
    async saved() {
      await page.getByRole('status', { name: 'Saving' }).getByText('All changes saved').waitFor();
    },
    async dialogClosed() {
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}

/** Makes an empty case and opens it. */
export async function newCase(analyst: Analyst, name: string): Promise<void> {
  await analyst.press('Control+Shift+o');
  await analyst.tabTo('New case');
  await analyst.press('Enter');
  await analyst.tabTo(/^Name/);
  await analyst.overwrite(name);
  await analyst.press('Enter');
  await analyst.dialogClosed();
}
