/** Which texts the case holds already. */
import type { Workspace } from '#store/workspace.ts';

/** The title under which a text is in the case, by its hash, as it is or as it was imported. No text is read. */
export async function titleOfText(workspace: Workspace, hash: string): Promise<string | undefined> {
  const [articleId] = await workspace.articlesWithText(hash);
  return articleId && workspace.get('article', articleId)?.title;
}
