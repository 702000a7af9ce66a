/** The case as a file. */
import type { Session } from '../session.tsx';
import { serializeCase } from './exchange-calls.ts';
import { caseFileName } from './file-name.ts';

/** Writes the open case, with everything typed so far, to a file whose name the person confirms; says how it went. */
export async function exportCase({ workspace, workbench, bridge, announce }: Session): Promise<void> {
  await workbench.surface?.flush();
  const content = await workspace.content();
  const bytes = await serializeCase(content);
  if (!bytes) {
    announce(
      'The case could not be written, perhaps for want of memory. It is safe here; close other programs and try again.',
    );
    return;
  }
  const saved = await bridge.saveFile({ suggestedName: caseFileName(content.case.name), bytes });
  if (!saved.ok) announce(`The case was not exported. ${saved.error.message} It is safe here.`);
  else if (saved.value !== null) announce(`Exported the case as “${saved.value}”.`);
}
