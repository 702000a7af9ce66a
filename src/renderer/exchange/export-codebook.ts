/** The codebook as a file of its own. */
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { serializeCodebook } from './exchange-calls.ts';

/** Writes the codebook of the open case to a file whose name the person confirms; says how it went. */
export async function exportCodebook({ workspace, bridge, announce }: Session): Promise<void> {
  const bytes = await serializeCodebook({
    attributes: [...workspace.all('attribute')],
    contradictionKinds: [...workspace.all('contradictionKind')],
    entityTypes: [...workspace.all('entityType')],
    frames: [...workspace.all('frame')],
  });
  if (!bytes) return;
  const name = workspace.all('case')[0]?.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-') ?? 'case';
  const saved = await bridge.saveFile({ suggestedName: `${name}.counterpoint-codebook.json`, bytes });
  if (!saved.ok) announce(words('codebook.notSaved', { reason: saved.error.message }));
  else if (saved.value !== null) announce(words('codebook.exported', { name: saved.value }));
}
