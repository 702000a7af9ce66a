/**
 * The block nodes that Lexical has no flat form of: list items and table cells.
 *
 * One block of the model is one element node with inline children. Lists are not nested and cells hold no paragraphs, so that the
 * order of the blocks is the order of the elements, whatever the sequence of depths, and nothing is normalised away.
 */
import { $createParagraphNode, ElementNode } from 'lexical';
import type { LexicalNode, ParagraphNode } from 'lexical';

/** A list item. Its marker is a data attribute that `item-markers.ts` sets: it depends on the items before. */
export class ItemNode extends ElementNode {
  ordered: boolean;
  depth: number;

  constructor(ordered = false, depth = 0, key?: string) {
    super(key);
    this.ordered = ordered;
    this.depth = depth;
  }

  override $config() {
    return this.config('article-item', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.ordered = previous.ordered;
    this.depth = previous.depth;
  }

  isOrdered(): boolean {
    return this.getLatest().ordered;
  }

  getDepth(): number {
    return this.getLatest().depth;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.dataset['block'] = 'item';
    this.#show(element);
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    this.#show(element);
    return false;
  }

  #show(element: HTMLElement): void {
    element.dataset['ordered'] = String(this.ordered);
    element.style.setProperty('--depth', String(this.depth));
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): ItemNode | ParagraphNode {
    if (this.getTextContentSize() === 0) {
      const paragraph = $createParagraphNode();
      this.replace(paragraph);
      return paragraph;
    }
    const item = $createItemNode(this.isOrdered(), this.getDepth());
    this.insertAfter(item, restoreSelection);
    return item;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }
}

export function $createItemNode(ordered: boolean, depth: number): ItemNode {
  return new ItemNode(ordered, depth);
}

/** Consecutive cells; holds rows. */
export class TableNode extends ElementNode {
  override $config() {
    return this.config('article-table', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('table');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

export class RowNode extends ElementNode {
  override $config() {
    return this.config('article-row', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

/** A table cell: text, without paragraphs. Where it stands is kept as the block said. */
export class CellNode extends ElementNode {
  row: number;
  column: number;
  header: boolean;

  constructor(row = 0, column = 0, header = false, key?: string) {
    super(key);
    this.row = row;
    this.column = column;
    this.header = header;
  }

  override $config() {
    return this.config('article-cell', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.row = previous.row;
    this.column = previous.column;
    this.header = previous.header;
  }

  place(): { readonly row: number; readonly column: number; readonly header: boolean } {
    const { row, column, header } = this.getLatest();
    return { row, column, header };
  }

  override createDOM(): HTMLElement {
    return document.createElement(this.header ? 'th' : 'td');
  }

  override updateDOM(previous: this): boolean {
    return previous.header !== this.header;
  }

  /** Nothing is joined across cells. */
  override collapseAtStart(): true {
    return true;
  }
}

export function $isItemNode(node: LexicalNode | null | undefined): node is ItemNode {
  return node instanceof ItemNode;
}

export function $isCellNode(node: LexicalNode | null | undefined): node is CellNode {
  return node instanceof CellNode;
}

/** A node that holds blocks, as the root does. */
export function $isBlockContainer(node: LexicalNode | null | undefined): node is TableNode | RowNode {
  return node instanceof TableNode || node instanceof RowNode;
}
