/**
 * The contract between the renderer and its host. Types only.
 *
 * Two hosts keep it: the desktop (Electron's preload) and the browser (`src/renderer/host/browser.ts`). What crosses is plain
 * data; a failure is a {@link Result} value, because an error thrown across the bridge arrives without its fields.
 */
import type { Result } from '#core/result.ts';

/** What a file is wanted for. */
export type FilePurpose = 'articles' | 'case';

/** A file a person handed over; `bytes` is null when it is larger than `FILE_SIZE_LIMITS` or could not be read. */
export type IncomingFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly bytes: null; readonly reason: 'too large' | 'unreadable' };

export interface FileArrival {
  readonly purpose: FilePurpose;
  readonly files: readonly IncomingFile[];
}

export interface SaveRequest {
  /** A file name without folders. */
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

/** Why a host could not do what it was asked. */
export interface HostFault {
  readonly code: 'refused' | 'disk-full' | 'not-permitted' | 'failed';
  /** One sentence for the person. */
  readonly message: string;
}

export interface Bridge {
  readonly host: 'desktop' | 'browser';
  /** Lets the person choose files. They arrive at the listeners of {@link Bridge.onFiles}; nothing happens on cancel. */
  readonly askForFiles: (purpose: FilePurpose) => void;
  /** Files that arrive: chosen, or opened from outside. @returns a function that stops listening. */
  readonly onFiles: (listener: (arrival: FileArrival) => void) => () => void;
  /** Saves under a name the person confirms. The value is the name it was saved under, or null on cancel. */
  readonly saveFile: (request: SaveRequest) => Promise<Result<string | null, HostFault>>;
  /** Opens an http(s) or mailto address outside, after a confirmation that shows it. The value tells whether it was opened. */
  readonly openLink: (address: string) => Promise<Result<boolean, HostFault>>;
  /** A command chosen from the native menu, by its id in `commands.ts`. @returns a function that stops listening. */
  readonly onCommand: (listener: (commandId: string) => void) => () => void;
}

declare global {
  interface Window {
    /** Set by the desktop host's preload; absent in the browser. */
    readonly counterpoint?: Bridge;
  }
}
