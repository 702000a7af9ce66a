import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';

import type { CaseContent } from '#core/content.ts';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import type { Fault } from '#core/result.ts';
import type { IncomingFile } from '#bridge';

import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { isCaseFile, useFileDrop } from '../ui/file-drop.ts';
import { Progress } from '../ui/progress.tsx';
import { faultInWords } from './case-shelf.ts';
import type { CaseShelf, KeptCase } from './case-shelf.ts';
import { createCaseReading } from './exchange-calls.ts';
import type { CodebookLists } from './exchange-calls.ts';

const CodebookImportDialog = lazy(async () => ({
  default: (await import('./codebook-import-dialog.tsx')).CodebookImportDialog,
}));
const FaultsDialog = lazy(async () => ({ default: (await import('./faults-dialog.tsx')).FaultsDialog }));
const MergePreview = lazy(async () => ({ default: (await import('./merge-preview.tsx')).MergePreview }));

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'codebook'; readonly fileName: string; readonly lists: CodebookLists }
  | { readonly kind: 'faults'; readonly fileName: string; readonly faults: readonly Fault[] }
  | {
      readonly kind: 'preview';
      readonly fileName: string;
      readonly content: CaseContent;
      /** The case with the same id that is here already. */
      readonly here: KeptCase | null;
    };

const IDLE: Stage = { kind: 'idle' };
const MEGABYTE = 1024 * 1024;

/** Takes case files that arrive, shows what is in them or wrong with them, and brings them in. Render it once, anywhere. */
export function CaseImport({ shelf }: { readonly shelf: CaseShelf }) {
  const { bridge, announce, workbench } = useSession();
  const [stage, setStage] = useState<Stage>(IDLE);
  const [reading] = useState(createCaseReading);
  const current = useRef(0);

  function cancel(): void {
    current.current += 1;
    reading.stop();
    setStage(IDLE);
  }

  async function take(files: readonly IncomingFile[]): Promise<void> {
    const [file, ...others] = files;
    if (!file || stage.kind !== 'idle') return;
    if (others.length > 0) announce('One case file at a time: only the first is read.');
    if (file.bytes === null) {
      announce(unreadable(file));
      return;
    }
    current.current += 1;
    const number = current.current;
    const fileName = file.name;
    setStage({ kind: 'reading', fileName });
    await workbench.surface?.flush();
    const parsed = await reading.parse(file.bytes);
    if (current.current !== number) return;
    if (!parsed.ok && parsed.error[0]?.code === 'file.not-a-case') {
      // A codebook by itself comes through the same door.
      const codebook = await reading.parseCodebook(file.bytes);
      if (current.current !== number) return;
      if (codebook.ok) {
        setStage({ kind: 'codebook', fileName, lists: codebook.value });
        return;
      }
      if (codebook.error[0]?.code !== 'file.not-a-codebook') {
        setStage({ kind: 'faults', fileName, faults: codebook.error });
        return;
      }
    }
    if (!parsed.ok) {
      setStage({ kind: 'faults', fileName, faults: parsed.error });
      return;
    }
    const here = await shelf.find(parsed.value.case.id);
    if (current.current === number) setStage({ kind: 'preview', fileName, content: parsed.value, here });
  }

  async function merge(content: CaseContent): Promise<void> {
    setStage(IDLE);
    const added = await shelf.add(content);
    announce(
      added.ok
        ? `Imported the case “${content.case.name}”.`
        : `The case was not imported, nothing was changed. ${faultInWords(added.error)}`,
    );
  }

  const onFiles = useEffectEvent((files: readonly IncomingFile[]) => void take(files));
  useEffect(() => bridge.onFiles(({ purpose, files }) => purpose === 'case' && onFiles(files)), [bridge]);
  useEffect(() => () => reading.stop(), [reading]);
  useFileDrop(isCaseFile, FILE_SIZE_LIMITS.case, (files) => void take(files));

  switch (stage.kind) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <Dialog
          title="Reading the case file"
          size="small"
          onClose={cancel}
          footer={<Button onPress={cancel}>Cancel</Button>}
        >
          <Progress label={stage.fileName} value={null} of={1} words="" />
        </Dialog>
      );
    case 'codebook':
      return (
        <Suspense>
          <CodebookImportDialog lists={stage.lists} onClose={cancel} />
        </Suspense>
      );
    case 'faults':
      return (
        <Suspense>
          <FaultsDialog fileName={stage.fileName} faults={stage.faults} onClose={cancel} />
        </Suspense>
      );
    case 'preview':
      return (
        <Suspense>
          <MergePreview {...stage} onCancel={cancel} onMerge={() => void merge(stage.content)} />
        </Suspense>
      );
  }
}

function unreadable(file: Extract<IncomingFile, { readonly bytes: null }>): string {
  return file.reason === 'too large'
    ? `“${file.name}” is larger than ${FILE_SIZE_LIMITS.case / MEGABYTE} MB and was not read. Nothing was changed.`
    : `“${file.name}” could not be read. It may have been moved, or you may not be allowed to open it. Nothing was changed.`;
}
