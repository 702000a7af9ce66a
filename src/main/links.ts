/** Addresses that leave the workbench, always after a person has seen them. */
import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';

import type { HostFault } from '#bridge';
import type { Result } from '#core/result.ts';
import { failure, success } from '#core/result.ts';

const OUTSIDE = new Set(['http:', 'https:', 'mailto:']);
const LONGEST_ADDRESS = 4096;
const OPEN = 0;

/** The address as it would be opened, or null when it is of no kind that is opened. Letters that look like others become `xn--`. */
export function outsideAddress(address: string): string | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null;
  const url = new URL(address);
  return OUTSIDE.has(url.protocol) ? url.href : null;
}

/** Asks, showing the address, then opens it in the program the system has for it. */
export async function openLink(window: BrowserWindow, address: string): Promise<Result<boolean, HostFault>> {
  const outside = outsideAddress(address);
  if (outside === null) {
    return failure({ code: 'refused', message: 'Only web and mail addresses can be opened from here.' });
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside of Counterpoint?',
    detail: outside,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== OPEN) return success(false);
  try {
    await shell.openExternal(outside);
    return success(true);
  } catch {
    return failure({ code: 'failed', message: 'No program on this computer opened the address.' });
  }
}
