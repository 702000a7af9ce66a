/** Writes the words of a page into blocks, one after the other. */
import type { Block } from '#core/text-model.ts';

import { blockOf } from './blocks.ts';
import type { BlockShape, Stretch, Style } from './blocks.ts';

/** White space is collapsed as CSS Text 3 section 4.1 does for `white-space: normal`. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #stretches: Stretch[] = [];
  /** The style of white space that is written only when something follows it on its line. */
  #pending: Style | null = null;
  #atLineStart = true;

  /** Collapses white space, or with `isExact` leaves it as it is. */
  write(text: string, style: Style, isExact = false): void {
    if (isExact) this.#writeExact(text, style);
    else this.#writeCollapsed(text, style);
  }

  #writeCollapsed(text: string, style: Style): void {
    let line = '';
    for (const [index, word] of text.split(/[ \t\n\f\r]+/).entries()) {
      if (index > 0 && !this.#atLineStart) this.#pending ??= style;
      if (word === '') continue;
      if (this.#pending && line !== '') line += ' ';
      else if (this.#pending) this.#stretches.push({ text: ' ', style: this.#pending });
      line += word;
      this.#pending = null;
      this.#atLineStart = false;
    }
    if (line !== '') this.#stretches.push({ text: line, style });
  }

  #writeExact(text: string, style: Style): void {
    if (text === '') return;
    if (this.#pending) this.#stretches.push({ text: ' ', style: this.#pending });
    this.#stretches.push({ text, style });
    this.#pending = null;
    this.#atLineStart = text.endsWith('\n');
  }

  /** A line break inside the block. */
  breakLine(style: Style): void {
    this.#stretches.push({ text: '\n', style });
    this.#pending = null;
    this.#atLineStart = true;
  }

  /** A line break, unless the line is empty. */
  breakLineOnce(): void {
    if (!this.#atLineStart) this.breakLine({});
  }

  /** Ends the block. Without words there is none, unless it is a cell. */
  end(shape: BlockShape): void {
    const block = blockOf(shape, this.#stretches);
    if (block) this.blocks.push(block);
    this.#stretches = [];
    this.#pending = null;
    this.#atLineStart = true;
  }
}
