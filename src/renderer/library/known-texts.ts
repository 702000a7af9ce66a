/** Which texts the case holds already. */
import type { Workspace } from '#store/workspace.ts';

/** Titles by the hash of the text, as it is and as it was imported. */
export async function knownTexts(workspace: Workspace): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const article of workspace.all('article')) {
    // One after the other: a case may hold far more text than should be in memory at once.
    // oxlint-disable-next-line no-await-in-loop
    const text = await workspace.text(article.id);
    titles.set(text.original.hash, article.title);
    titles.set(text.hash, article.title);
  }
  return titles;
}
