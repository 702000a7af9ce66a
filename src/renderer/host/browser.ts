/** The browser host: the Bridge with what a browser has. */
import type { Bridge, FileArrival, FilePurpose, IncomingFile } from '#bridge';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';

interface FileInput {
  readonly label: string;
  readonly accept: string;
  readonly multiple: boolean;
}

const INPUTS: Readonly<Record<FilePurpose, FileInput>> = {
  articles: { label: 'Article files', accept: '.txt,.text,.md,.markdown,.html,.htm,.xhtml', multiple: true },
  case: { label: 'Case file', accept: '.json,application/json', multiple: false },
};

const OUTSIDE = new Set(['http:', 'https:', 'mailto:']);

/** How long a download may take to start reading what it saves. */
const DOWNLOAD_STARTS_WITHIN = 60_000;

/**
 * Builds the bridge. Its two file inputs stand in the page from the start, so that files can be handed over at any time; files
 * that arrive before anyone listens wait.
 */
export function createBrowserBridge(page: Document): Bridge {
  const listeners = new Set<(arrival: FileArrival) => void>();
  const waiting: FileArrival[] = [];

  function deliver(): void {
    if (listeners.size === 0) return;
    for (const arrival of waiting.splice(0)) for (const listener of listeners) listener(arrival);
  }

  function arrive(arrival: FileArrival): void {
    waiting.push(arrival);
    deliver();
  }

  forgetToken();
  const inputs: Readonly<Record<FilePurpose, HTMLInputElement>> = {
    articles: createInput(page, 'articles', arrive),
    case: createInput(page, 'case', arrive),
  };

  return {
    host: 'browser',
    askForFiles: (purpose) => inputs[purpose].click(),
    onFiles(listener) {
      listeners.add(listener);
      // Several listen, each for its own purpose: all of them are there once the page has been built.
      setTimeout(deliver);
      return () => listeners.delete(listener);
    },
    async saveFile({ suggestedName, bytes }) {
      const name = suggestedName.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-');
      download(page, name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
      return { ok: true, value: name };
    },
    async openLink(address) {
      const url = URL.parse(address);
      if (!url || !OUTSIDE.has(url.protocol)) {
        return {
          ok: false,
          error: { code: 'refused', message: 'Only web and mail addresses can be opened from here.' },
        };
      }
      // oxlint-disable-next-line no-alert -- the one question a page can ask that nothing in it can answer
      const agreed = confirm(`Open this address outside of Counterpoint?\n\n${url.href}`);
      if (agreed) open(url.href, '_blank', 'noopener,noreferrer');
      return { ok: true, value: agreed };
    },
    onCommand: () => () => undefined,
  };
}

/** The cookie that came with the page stands for the token from here on; in the address it would be copied along. */
function forgetToken(): void {
  if (new URLSearchParams(location.search).has('token')) history.replaceState(null, '', location.pathname);
}

function createInput(page: Document, purpose: FilePurpose, arrive: (arrival: FileArrival) => void): HTMLInputElement {
  const { label, accept, multiple } = INPUTS[purpose];
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.tabIndex = -1;
  input.className = 'visually-hidden';
  input.setAttribute('aria-label', label);
  input.setAttribute('aria-hidden', 'true');
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])];
    // Emptied, so that choosing the same file again is a change again.
    input.value = '';
    if (chosen.length > 0) void readAll(chosen, purpose).then(arrive);
  });
  page.body.append(input);
  return input;
}

async function readAll(files: readonly File[], purpose: FilePurpose): Promise<FileArrival> {
  return { purpose, files: await Promise.all(files.map((file) => readFile(file, purpose))) };
}

async function readFile(file: File, purpose: FilePurpose): Promise<IncomingFile> {
  if (file.size > FILE_SIZE_LIMITS[purpose]) return { name: file.name, bytes: null, reason: 'too large' };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { name: file.name, bytes: null, reason: 'unreadable' };
  }
}

/** A download rather than a file picker: it asks where only if the person's browser is set to, and never blocks the page. */
function download(page: Document, name: string, content: Blob): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_STARTS_WITHIN);
}
