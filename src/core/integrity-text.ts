/** Whether an article's text, its revisions and the anchors in it are sound. */
import type { Anchor, ArticleText, Block } from './text-model.ts';
import { fault } from './result.ts';
import type { Fault } from './result.ts';

/** Faults of the blocks, their runs and the chain of revisions. */
export function textFaults(text: ArticleText, at: string): readonly Fault[] {
  return [
    ...text.blocks.flatMap((block, index) => runFaults(block, `${at}.blocks[${index}]`)),
    ...revisionFaults(text, at),
  ];
}

function runFaults(block: Block, at: string): readonly Fault[] {
  const faults: Fault[] = [];
  let end = 0;
  block.runs.forEach((run, index) => {
    if (run.start < end || run.end <= run.start || run.end > block.text.length) {
      faults.push(
        fault('run.misplaced', 'Runs ascend, do not overlap and stay inside the text.', `${at}.runs[${index}]`),
      );
    }
    end = Math.max(end, run.end);
  });
  return faults;
}

function revisionFaults(text: ArticleText, at: string): readonly Fault[] {
  const faults: Fault[] = [];
  if ((text.revisions[0]?.from ?? text.hash) !== text.original.hash) {
    faults.push(fault('revision.origin', 'The revisions do not start at the original text.', `${at}.revisions`));
  }
  text.revisions.forEach((revision, index) => {
    const next = text.revisions[index + 1]?.from ?? text.hash;
    if (revision.to !== next) {
      const message = 'Each revision ends where the next one starts; the last ends at the hash of the text.';
      faults.push(fault('revision.broken-chain', message, `${at}.revisions[${index}].to`));
    }
    let free = 0;
    revision.changes.forEach((change, place) => {
      if (change.at < free) {
        const message = 'The changes of a revision ascend and do not touch.';
        faults.push(fault('revision.changes', message, `${at}.revisions[${index}].changes[${place}]`));
      }
      free = change.at + change.removed + 1;
    });
  });
  return faults;
}

/** Faults of an anchor: its spans, and its words where the text it was made on is at hand. */
export function anchorFaults(anchor: Anchor, text: ArticleText, canonical: string, at: string): readonly Fault[] {
  const faults: Fault[] = [];
  const words = wordsAt(anchor.textHash, text, canonical);
  let free = 0;
  anchor.spans.forEach((span, index) => {
    const place = `${at}.spans[${index}]`;
    if (span.start < free || span.end <= span.start) {
      faults.push(fault('span.order', 'Spans ascend, do not overlap and are not empty.', place));
    } else if (span.quote.length !== span.end - span.start) {
      faults.push(fault('span.length', `The quotation is not ${span.end - span.start} code units long.`, place));
    } else if (words !== null && span.end > words.length) {
      faults.push(fault('span.outside', `The text ends at ${words.length}.`, place));
    } else if (words !== null && words.slice(span.start, span.end) !== span.quote) {
      faults.push(fault('span.quote', 'The text does not say these words here.', place));
    } else if (words !== null && !contextFits(words, span)) {
      faults.push(fault('span.context', 'The text does not say these words around it.', place));
    }
    free = span.end;
  });
  return faults;
}

/** The canonical text an anchor was made on: today's, the original, or null where only its changes are known. */
function wordsAt(hash: string, text: ArticleText, canonical: string): string | null {
  if (hash === text.hash) return canonical;
  return hash === text.original.hash ? text.original.text : null;
}

function contextFits(words: string, span: Anchor['spans'][number]): boolean {
  return words.slice(0, span.start).endsWith(span.prefix) && words.startsWith(span.suffix, span.end);
}
